// Events, and what Office's common API does with the page around the workbook.
const promised = (work) =>
  new Promise((resolve, reject) =>
    work((result) => (result.status === 'succeeded' ? resolve(result.value) : reject(result.error))),
  );
let dialog;

export default {
  'hear of changes': () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const heard = new Promise((resolve) => sheet.onChanged.add(async (event) => resolve([event.address, event.source, event.details?.valueAfter])));
      await context.sync();
      sheet.getRange('B2').values = [[42]];
      await context.sync();
      return heard;
    }),
  'hear of a selection': () =>
    Excel.run(async (context) => {
      const heard = new Promise((resolve) => context.workbook.worksheets.onSelectionChanged.add(async (event) => resolve(event.address)));
      await context.sync();
      context.workbook.worksheets.getActiveWorksheet().getRange('C3:D4').select();
      await context.sync();
      return heard;
    }),
  'keep listening for changes': () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => Promise.resolve());
      await context.sync();
    }),
  'listen for clicks': () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onSingleClicked.add(async ({ address, offsetX, offsetY }) => {
        document.getElementById('log').textContent += `clicked ${address} at ${Math.round(offsetX)},${Math.round(offsetY)}\n`;
      });
      await context.sync();
    }),
  'who is the host': () => [Office.context.host, Office.context.platform, Office.context.displayLanguage, Office.context.requirements.isSetSupported('ExcelApi', '1.15')],
  'keep a setting': async () => {
    Office.context.document.settings.set('kept', { n: 1 });
    await promised((done) => Office.context.document.settings.saveAsync(done));
    return Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem('kept').load('value');
      await context.sync();
      return setting.value;
    });
  },
  'take the file': async () => {
    const file = await promised((done) => Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 4096 }, done));
    const slice = await promised((done) => file.getSliceAsync(0, done));
    await promised((done) => file.closeAsync(done));
    return [file.size > 2000, String.fromCharCode(...slice.data.slice(0, 2))];
  },
  'no PDF': () => promised((done) => Office.context.document.getFileAsync(Office.FileType.Pdf, done)).then(() => 'a PDF', (error) => error.code),
  'open a dialog': async () => {
    dialog = await promised((done) => Office.context.ui.displayDialogAsync(new URL('dialog.html', location.href).href, { displayInIframe: true, width: 40, height: 40 }, done));
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, ({ message }) => {
      document.getElementById('log').textContent += `dialog says ${message}\n`;
      dialog.messageChild('from the page');
    });
    dialog.addEventHandler(Office.EventType.DialogEventReceived, ({ error }) => {
      document.getElementById('log').textContent += `dialog event ${error}\n`;
    });
  },
  'close the dialog': () => dialog.close(),
  'what is not there': () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().shapes.addTextBox('x');
      await context.sync();
    }).catch((error) => `${error.code}: ${error.message}`),
}; // prettier-ignore
