/** Version of the elements, told in the console when two of them meet on one page. */
export const version = '1.0.0';
