// Imported before the elements: they look once, when the page is opened, whether an earlier view of a page has left anything.
sessionStorage.setItem('lede:answers:all', '[]');
localStorage.setItem('lede:heights:all', '[]');
