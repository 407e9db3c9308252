/** WeChat has a menu of its own, which pages cannot open; it prints nothing and saves no files. */
export function isInWeChat(): boolean {
  return /MicroMessenger/i.test(navigator.userAgent);
}
