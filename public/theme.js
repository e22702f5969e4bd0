// Before anything of a page of ours is drawn: the theme that the reader has chosen, as the page noted it when it was last open.
document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'system';
