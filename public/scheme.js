// Sets language and light or dark before the first paint, from what the app keeps in localStorage.
// A file of its own, because the content policy refuses scripts inside the page.
;(() => {
  let kept = {}
  try {
    kept = JSON.parse(localStorage.getItem('customer-cockpit-preferences'))?.state ?? {}
  } catch {
    // Storage may be refused or broken: then the system's scheme counts.
  }
  const dark =
    kept.scheme === 'dark' ||
    (kept.scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  if (kept.language === 'zh-CN') document.documentElement.lang = 'zh-CN'
})()
