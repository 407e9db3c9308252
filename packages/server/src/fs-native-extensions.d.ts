declare module 'fs-native-extensions' {
  /** Takes an exclusive lock on an open file that the kernel frees with the process. */
  export function tryLock(fd: number): boolean;
}
