// The add-in as files to serve: taskpane.html (pane, ribbon commands and custom functions: one shared runtime, see
// docs/decisions/001), functions.js and functions.json (what the manifest names for custom functions), assets, manifest.xml.
//
// `--env base=https://…`      where the files will be served; written into the manifest and functions.json
// `--env officeJs=local`      office.js from OFFICE_JS_PATH, which a development server answers out of node_modules
// `--env out=DIR`             another folder than dist

const { join, resolve } = require('node:path');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');

/** The address that manifest.xml and functions.json are written with. */
const DEVELOPMENT_BASE = 'https://localhost:3000';
/** Source: Microsoft, «Reference the Office JavaScript API library»: add-ins load office.js from here and nowhere else. */
const OFFICE_JS_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** In development. The files stay in node_modules: Microsoft's licence lets nobody else serve or copy them. */
const OFFICE_JS_PATH = '/office-js/office.js';

module.exports = (env = {}, argv = {}) => {
  const development = argv.mode === 'development';
  const base = String(env.base ?? DEVELOPMENT_BASE).replace(/\/+$/, '');
  const officeJs = development || env.officeJs === 'local' ? OFFICE_JS_PATH : OFFICE_JS_CDN;
  const withBase = (content) => String(content).replaceAll(`"${DEVELOPMENT_BASE}`, `"${base}`);

  return {
    mode: development ? 'development' : 'production',
    context: __dirname,
    entry: {
      taskpane: './src/taskpane/index.tsx',
      // For the manifest's <Script>. Excel runs the page, not this; its address must answer, so its name has no hash.
      functions: { import: './src/functions/index.ts', filename: 'functions.js' },
    },
    output: {
      path: env.out === undefined ? join(__dirname, 'dist') : resolve(env.out),
      filename: '[name].[contenthash:10].js',
      chunkFilename: '[name].[contenthash:10].js',
      assetModuleFilename: 'assets/[name].[contenthash:10][ext]',
      // Below any path: the address of the files is only known to the manifest.
      publicPath: 'auto',
      clean: true,
    },
    // Never `eval`: a page that forbids it must be able to run the add-in.
    devtool: 'source-map',
    target: ['web', 'es2022'],
    resolve: {
      extensions: ['.tsx', '.ts', '.mjs', '.js'],
      // Optional parts of libraries that ask for Node's own modules.
      fallback: { fs: false, path: false, stream: false, zlib: false, crypto: false },
    },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            // .swcrc is for jest (CommonJS); modules stay modules here, so that unused exports are dropped.
            swcrc: false,
            sourceMaps: true,
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic', development } },
            },
            module: { type: 'es6' },
          },
        },
        // hucre and others are strict ES modules (`.mjs`, "type": "module"): there webpack would ask for full file names in
        // every import, also in those of their own dependencies.
        { test: /\.m?js$/, resolve: { fullySpecified: false } },
        { test: /\.(ttf|woff2?|svg|png)$/, type: 'asset/resource' },
        {
          // pdf.js starts it by its address. Many servers do not know that `.mjs` is JavaScript.
          test: /pdf\.worker\.min\.mjs$/,
          type: 'asset/resource',
          generator: { filename: 'pdf-worker.[contenthash:10].js' },
        },
      ],
    },
    plugins: [
      new HtmlWebpackPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        chunks: ['taskpane'],
        scriptLoading: 'defer',
        minify: false,
        officeJs,
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'manifest.xml', transform: withBase },
          { from: 'src/functions/functions*.json', to: '[name][ext]', transform: withBase },
          { from: 'assets/*.{png,html}' },
        ],
      }),
    ],
    optimization: {
      minimizer: [
        new TerserPlugin({
          exclude: /pdf-worker/, // comes minified
          minify: TerserPlugin.swcMinify,
          terserOptions: { compress: { passes: 3 }, mangle: true, module: true },
        }),
      ],
    },
    cache: {
      type: 'filesystem',
      cacheDirectory: join(__dirname, '.cache', 'webpack'),
      buildDependencies: { config: [__filename] },
    },
    // The budget for the pane is in gzip and kept by `npm run bench`.
    performance: { hints: false },
    stats: 'errors-warnings',
  };
};

Object.assign(module.exports, { DEVELOPMENT_BASE, OFFICE_JS_CDN, OFFICE_JS_PATH });
