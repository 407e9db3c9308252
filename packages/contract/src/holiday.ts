/**
 * Days off as `name month day days`, and workdays in exchange (调休) as `name month day`, as the State
 * Council's general office announces them each November for the year that follows.
 * Source of 2025: 国办发明电〔2024〕12号; of 2026: 国办发明电〔2025〕7号.
 */
export const announcedHolidays: Readonly<Record<number, { off: string; work: string }>> = {
  2025: {
    off: 'new_year 1 1 1,spring 1 28 8,tomb_sweeping 4 4 3,labour 5 1 5,dragon_boat 5 31 3,national 10 1 8',
    work: 'spring 1 26,spring 2 8,labour 4 27,national 9 28,national 10 11',
  },
  2026: {
    off: 'new_year 1 1 3,spring 2 15 9,tomb_sweeping 4 4 3,labour 5 1 5,dragon_boat 6 19 3,mid_autumn 9 25 3,national 10 1 7',
    work: 'new_year 1 4,spring 2 14,spring 2 28,labour 5 9,national 9 20,national 10 10',
  },
};
