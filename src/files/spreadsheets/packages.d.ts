/** Declarations for packages without types, and for packages whose types are not where the package says. */
declare module 'saxen' {
  export type Attributes = Readonly<Record<string, string | undefined>>;

  export class Parser {
    on(event: 'openTag', callback: (name: string, getAttributes: () => Attributes | false) => void): this;
    on(event: 'closeTag', callback: (name: string) => void): this;
    on(event: 'text' | 'cdata' | 'attention', callback: (text: string) => void): this;
    on(event: 'error', callback: (error: Error) => void): this;
    write(xml: string): this;
    end(): Error | undefined;
  }
}

declare module 'numfmt' {
  export function format(pattern: string, value: number): string;
  export function getFormatFromId(id: number): string | undefined;
  export function isDateFormat(pattern: string): boolean;
}
