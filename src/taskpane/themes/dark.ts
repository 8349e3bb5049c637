// A module of its own, so that the theme is a file of its own.
export { webDarkTheme } from '@fluentui/react-components';
