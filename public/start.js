/* In words that every browser understands: theme and first greeting before anything is drawn; later, that the page cannot start. */
(function () {
  var html = document.documentElement;

  /* as store/keep/tab.ts */
  function kept(key) {
    try {
      var own = sessionStorage.getItem(key);
      return own === null ? localStorage.getItem(key) : own;
    } catch (error) {
      return null;
    }
  }
  var state = kept('convscope');

  /* as app/preferences.ts */
  function language() {
    var wanted = navigator.languages || [navigator.language];
    for (var n = 0; n < wanted.length; n += 1) {
      var first = wanted[n].toLowerCase().split('-')[0];
      if (first === 'en' || first === 'zh') return first;
    }
    return 'en';
  }
  function theme() {
    try {
      if (state !== null) return JSON.parse(state).theme;
    } catch (error) {
      /* the page will say so */
    }
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  html.setAttribute('data-theme', theme());
  html.setAttribute(
    'data-opening',
    /* links and figures show something else than a first visit */
    state === null &&
      kept('convscope-weights') === null &&
      !/^#m=|embed=/.test(location.hash + location.search)
      ? language()
      : 'none',
  );

  function isStarted() {
    return document.getElementById('root').getAttribute('data-started') !== null;
  }
  function tell() {
    /* old browsers would show it in every language */
    document.getElementById('root').textContent = '';
    document.getElementById('no-start').removeAttribute('hidden');
  }

  window.addEventListener('error', function (event) {
    if (!(event.error instanceof RangeError) || isStarted()) return;
    var told = document.getElementById('bad-record');
    told.querySelector('pre').textContent = event.error.message;
    told.removeAttribute('hidden');
    for (var other = told.nextElementSibling; other; other = other.nextElementSibling) other.hidden = true;
    tell();
  });

  var fits =
    Array.prototype.toSorted &&
    window.HTMLDialogElement &&
    window.DecompressionStream &&
    CSS.supports('grid-template-columns', 'subgrid');
  if (!fits) document.addEventListener('DOMContentLoaded', tell);
  window.addEventListener('load', function () {
    if (!isStarted()) tell();
  });
})();
