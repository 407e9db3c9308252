import { counselingBookingZhHans as messages } from '../../../packages/widgets/src/messages/counseling-booking.zh-Hans.ts';
import { offer, setStage } from './contestant.ts';

let host: HTMLElement;

setStage({
  mount(place) {
    host = make('div', 'host', [make('div', 'size', [makeRoot()])]);
    place.append(host);
  },
  unmount: () => host.remove(),
  root: () => host,
});

/** The markup of the first step of `<union-counseling-booking>`, made without any library. */
function makeRoot(): HTMLElement {
  const empty = make('p', '', [make('slot', '', [messages.empty])]);
  const fallback = make('slot', 'fallback');
  empty.hidden = fallback.hidden = true;
  const services = offer.items.map((service) => make('li', '', [makeService(service)]));
  const root = make('div', 'root', [
    make('div', 'leave-bar', [make('button', 'leave', [messages.leave])]),
    makeCrisis(),
    make('div', 'title', [messages.title], { role: 'heading', 'aria-level': '3', tabindex: '-1' }),
    make('p', 'muted', [messages.lead]),
    make('div', '', [], { role: 'status' }),
    make('ul', 'services', services, { 'aria-label': messages.chooseService }),
    make('button', 'quiet', [messages.lectures]),
    empty,
    fallback,
  ]);
  root.lang = 'zh-Hans';
  return root;
}

function makeCrisis(): HTMLElement {
  const { text, lines } = offer.crisis;
  const items = lines.map(({ name, phone }) => {
    const words = [make('b', '', [`${phone} `]), make('span', '', [name])];
    return make('li', '', [make('a', '', words, { href: `tel:${phone.replace(/[^\d+]/g, '')}` })]);
  });
  const parts = [make('p', '', [text]), make('ul', '', items)];
  return make('section', 'crisis', parts, { 'aria-label': messages.crisis.title });
}

function makeService(service: (typeof offer.items)[number]): HTMLElement {
  const { name, kind, description, minutes, mostSessions } = service;
  const kindName = messages.kind[kind];
  const details = [messages.minutes(minutes), mostSessions > 1 && messages.sessions(mostSessions)];
  const button = make('button', 'service', [
    make('span', 'strong', [name]),
    ...(kindName && kindName !== name ? [make('span', 'tag', [kindName])] : []),
    make('span', 'muted block', [description ?? '']),
    make('span', 'muted block', [details.filter(Boolean).join(' · ')]),
  ]);
  button.addEventListener('click', () => button.focus());
  return button;
}

function make(
  name: string,
  className: string,
  content: readonly (Node | string)[] = [],
  attributes: Readonly<Record<string, string>> = {},
): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}
