import { setStage } from './contestant.ts';
import { changeList, makeList } from './hand-written-list.ts';

let list: HTMLElement;

setStage({
  mount(place, page) {
    list = makeList(page);
    place.append(list);
  },
  change: (page) => changeList(list, page),
  unmount: () => list.remove(),
  cards: () => list.querySelectorAll('.job'),
});
