/** What is waited for, but not for ever. @throws DOMException `TimeoutError` where it takes longer; it may still come. */
export function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new DOMException(`no answer in ${milliseconds} ms`, 'TimeoutError')),
      milliseconds,
    );
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
