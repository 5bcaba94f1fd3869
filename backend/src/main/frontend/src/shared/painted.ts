/** Longer than a picture takes; a page nobody looks at draws none. */
const AT_MOST = 100

/** When what stands on the page now has been drawn, so that a press is answered before long work begins. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(done, AT_MOST)
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(late)
        done()
      }),
    )
  })
}
