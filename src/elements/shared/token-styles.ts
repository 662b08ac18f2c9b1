import { css } from 'lit';

/**
 * Every public `--bulk-user-import-*` property, read once with its default, and what is derived from them.
 * Styles below this file use only the private `--_…` names. Light and dark follow `color-scheme`.
 */
export const tokenStyles = css`
  :host {
    --_accent: var(--bulk-user-import-accent, light-dark(#2f56cc, #a3b8ff));
    --_on-accent: var(--bulk-user-import-on-accent, light-dark(#ffffff, #10162c));
    --_text: var(--bulk-user-import-text, light-dark(#1b1f27, #eceef3));
    --_muted: var(--bulk-user-import-muted, light-dark(#586070, #a7afbd));
    --_background: var(--bulk-user-import-background, transparent);
    --_surface: var(--bulk-user-import-surface, light-dark(#ffffff, #1c1f26));
    --_border: var(--bulk-user-import-border, light-dark(#e1e4ea, #343944));
    --_control-border: var(--bulk-user-import-control-border, light-dark(#868e9c, #767f8f));
    --_danger: var(--bulk-user-import-danger, light-dark(#b3261e, #ffa39a));
    --_warning: var(--bulk-user-import-warning, light-dark(#845400, #f2c46d));
    --_success: var(--bulk-user-import-success, light-dark(#176b3d, #83d9a8));
    --_focus: var(--bulk-user-import-focus, var(--_accent));
    --_radius: var(--bulk-user-import-radius, 8px);
    --_unit: var(--bulk-user-import-space, 4px);
    --_control-height: var(--bulk-user-import-control-height, 2.5rem);

    --_s1: var(--_unit);
    --_s2: calc(var(--_unit) * 2);
    --_s3: calc(var(--_unit) * 3);
    --_s4: calc(var(--_unit) * 4);
    --_s5: calc(var(--_unit) * 5);
    --_s6: calc(var(--_unit) * 6);
    --_s8: calc(var(--_unit) * 8);
    --_s10: calc(var(--_unit) * 10);

    --_radius-small: calc(var(--_radius) * 0.75);
    --_radius-large: calc(var(--_radius) * 1.5);

    --_subtle: color-mix(in srgb, var(--_text) 4%, transparent);
    --_hover: color-mix(in srgb, var(--_text) 7%, transparent);
    --_accent-soft: color-mix(in srgb, var(--_accent) 9%, transparent);
    --_danger-soft: color-mix(in srgb, var(--_danger) 8%, transparent);
    --_warning-soft: color-mix(in srgb, var(--_warning) 10%, transparent);
    --_success-soft: color-mix(in srgb, var(--_success) 10%, transparent);
    --_shadow-small: 0 1px 2px light-dark(rgb(16 22 44 / 7%), rgb(0 0 0 / 40%));
    --_shadow-large:
      0 2px 6px light-dark(rgb(16 22 44 / 8%), rgb(0 0 0 / 40%)),
      0 12px 32px light-dark(rgb(16 22 44 / 14%), rgb(0 0 0 / 55%));
  }
`;
