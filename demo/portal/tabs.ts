/** Tabs by the ARIA pattern: arrow keys move the focus, and the chosen tab is in the address (`#desks`). */
export function startTabs(list: HTMLElement): void {
  const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const panelOf = (tab: HTMLElement) => document.getElementById(tab.getAttribute('aria-controls') ?? '');

  function choose(chosen: HTMLElement): void {
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
      panelOf(tab)?.toggleAttribute('hidden', tab !== chosen);
    }
  }

  function chooseFromAddress(): void {
    const named = tabs.find((tab) => `#${tab.getAttribute('aria-controls') ?? ''}` === location.hash);
    const first = tabs[0];
    if (named) choose(named);
    else if (first && location.hash === '') choose(first);
  }

  function pick(tab: HTMLElement | undefined): void {
    if (!tab) return;
    choose(tab);
    tab.focus();
    history.replaceState(null, '', `#${tab.getAttribute('aria-controls') ?? ''}`);
  }

  list.addEventListener('click', (event) => {
    pick(tabs.find((tab) => tab === event.target));
  });
  list.addEventListener('keydown', (event) => {
    const at = tabs.findIndex((tab) => tab === event.target);
    const step = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (at < 0 || step === undefined) return;
    event.preventDefault();
    pick(tabs.at(step % tabs.length));
  });
  addEventListener('hashchange', chooseFromAddress);
  const first = tabs[0];
  if (first) choose(first);
  chooseFromAddress();
}
