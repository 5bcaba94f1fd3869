// Before the first paint: dresses the page as this browser was last read (src/shared/reading.ts), so that nothing
// flashes. A file of its own because the content security policy allows no script within the page.
;(function () {
  var parts = ((document.cookie.match(/(?:^|; )caizhi-reading=([a-z.]*)/) || [])[1] || '').split('.')
  var system = window.matchMedia && window.matchMedia('(prefers-color-scheme: dark)').matches
  var dark = parts.indexOf('dark') >= 0 || (parts.indexOf('light') < 0 && system)
  document.documentElement.setAttribute('data-mode', dark ? 'dark' : 'light')
  if (parts.indexOf('large') >= 0) document.documentElement.classList.add('large-text')
})()
