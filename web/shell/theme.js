// Runs before the first paint, so that a chosen dark page never flashes light. The menu changes the theme through main.js.
try {
    const theme = localStorage.getItem('kithmap.theme');
    if (theme === 'light' || theme === 'dark') {
        document.documentElement.dataset.theme = theme;
    }
} catch {
    // a browser that forbids storage: the device's theme
}
