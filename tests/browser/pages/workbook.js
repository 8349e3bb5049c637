// The workbook around the cells: comments and replies, custom XML, bindings, protection, sheets of another file, names, events.
const inBook = (work) =>
  Excel.run(async (context) => {
    const answer = await work(context.workbook, context);
    await context.sync();
    return answer;
  });
const soon = () => new Promise((resolve) => setTimeout(resolve, 150));

export default {
  'a sheet to talk about': () =>
    inBook((book) => {
      book.worksheets.getItemOrNullObject('Talk').delete();
      const sheet = book.worksheets.add('Talk');
      sheet.getRange('A1:C3').formulas = [
        ['a', 'b', 'sum'],
        [1, 2, '=A2+B2'],
        [3, 4, '=A3+B3'],
      ];
      sheet.activate();
    }),
  'comments and replies': () =>
    inBook(async (book, context) => {
      const { comments } = book;
      const comment = comments.add('Talk!A2', 'Who follows up?');
      comment.replies.add('We do');
      comment.load('id, content, authorName, creationDate, resolved, contentType');
      await context.sync();
      const reply = comments.getItemByCell('Talk!A2').replies.getItemAt(0).load('content, authorName, id');
      const place = comment.getLocation().load('address');
      await context.sync();
      reply.content = 'We all do';
      const parent = comments.getItemByReplyId(reply.id).load('content');
      reply.getParentComment().load('id');
      comment.content = 'Who follows up, then?';
      comment.resolved = true;
      comment.replies.load('items/content, items/resolved');
      await context.sync();
      const answer = [
        place.address,
        parent.content,
        comment.replies.items[0].content,
        comment.replies.items[0].resolved,
      ];
      reply.delete();
      comment.replies.getCount();
      return answer;
    }),
  'somebody mentioned': () =>
    inBook(async (book, context) => {
      const mention = { email: 'unit@example.org', id: 0, name: 'The unit' };
      const content = { mentions: [mention], richContent: `<at id="0">${mention.name}</at> please look` };
      const comment = book.comments.add('Talk!B2', content, Excel.ContentType.mention);
      comment.updateMentions({ mentions: [mention], richContent: `Once more, <at id="0">${mention.name}</at>` });
      comment.load('content, richContent, mentions, contentType');
      await context.sync();
      return [comment.content, comment.richContent, comment.mentions.length];
    }),
  'comments tell': () =>
    inBook(async (book, context) => {
      const heard = [];
      const { comments } = book.worksheets.getItem('Talk');
      comments.onAdded.add((event) => Promise.resolve(void heard.push([event.type, event.commentDetails.length])));
      comments.onChanged.add((event) => Promise.resolve(void heard.push([event.type, event.changeType])));
      comments.onDeleted.add((event) => Promise.resolve(void heard.push([event.type])));
      await context.sync();
      const comment = comments.add('A3', 'New');
      await context.sync();
      comment.replies.add('Reply');
      await context.sync();
      comment.delete();
      await context.sync();
      await soon();
      return heard;
    }),
  'custom XML parts': () =>
    inBook(async (book, context) => {
      const xml = '<list xmlns="urn:example:list"><item>One</item></list>';
      const part = book.customXmlParts.add(xml);
      part.load('id, namespaceUri');
      await context.sync();
      part.setXml(xml.replace('One', 'Two'));
      const text = part.getXml();
      const scoped = book.customXmlParts.getByNamespace('urn:example:list');
      const only = scoped.getOnlyItem().load('id');
      const count = scoped.getCount();
      const none = book.customXmlParts.getItemOrNullObject('{nothing}');
      await context.sync();
      part.delete();
      return [part.namespaceUri, text.value.includes('Two'), count.value, only.id === part.id, none.isNullObject];
    }),
  bindings: () =>
    inBook(async (book, context) => {
      const sheet = book.worksheets.getItem('Talk');
      book.bindings.add(sheet.getRange('A2:B3'), 'Range', 'numbers');
      book.bindings.add('Talk!C1', Excel.BindingType.text, 'label');
      sheet.getRange('2:2').insert('Down');
      const range = book.bindings.getItem('numbers').getRange().load('address');
      const text = book.bindings.getItem('label').getText();
      book.bindings.load('items/id, items/type, count');
      await context.sync();
      sheet.getRange('2:2').delete('Up');
      book.bindings.getItem('label').delete();
      return [range.address, text.value, book.bindings.items.map((each) => each.id)];
    }),
  'protect the workbook': () =>
    inBook(async (book, context) => {
      book.protection.protect('pw');
      book.protection.load('protected');
      await context.sync();
      let refused = '';
      try {
        book.worksheets.add('Not now');
        await context.sync();
      } catch (error) {
        refused = error.code;
      }
      book.protection.unprotect('pw');
      await context.sync();
      return [book.protection.protected, refused];
    }),
  'calculation settings': () =>
    inBook(async (book, context) => {
      const { application } = book;
      application.iterativeCalculation.enabled = true;
      application.iterativeCalculation.maxIteration = 50;
      application.load(
        'calculationMode, calculationState, calculationEngineVersion, iterativeCalculation/maxIteration',
      );
      application.suspendApiCalculationUntilNextSync();
      application.calculate('Full');
      await context.sync();
      application.iterativeCalculation.enabled = false;
      return [application.calculationMode, application.iterativeCalculation.maxIteration];
    }),
  'a name that is an array': () =>
    inBook(async (book, context) => {
      book.names.getItemOrNullObject('Grid').delete();
      const item = book.names.add('Grid', '={1,2;3,"x"}');
      item.load('type, arrayValues/values, arrayValues/types');
      await context.sync();
      return [item.type, item.arrayValues.values];
    }),
  'events of cells': () =>
    inBook(async (book, context) => {
      const heard = [];
      const note = (event) => Promise.resolve(void heard.push(event.type));
      const sheet = book.worksheets.getItem('Talk');
      sheet.onFormulaChanged.add((event) => Promise.resolve(void heard.push(event.formulaDetails[0].cellAddress)));
      sheet.onCalculated.add(note);
      sheet.onRowSorted.add(note);
      sheet.onColumnSorted.add(note);
      sheet.onRowHiddenChanged.add(note);
      sheet.onFormatChanged.add(note);
      sheet.onSingleClicked.add(note);
      sheet.onProtectionChanged.add(note);
      sheet.onNameChanged.add(note);
      sheet.onVisibilityChanged.add(note);
      book.onActivated.add(note);
      book.tables.onAdded.add(note);
      book.tables.onDeleted.add(note);
      book.worksheets.onMoved.add(note);
      await context.sync();
      sheet.getRange('C2').formulas = [['=A2*B2']];
      sheet.getRange('A2:C3').sort.apply([{ key: 0, ascending: false }]);
      sheet.getRange('A2:C3').sort.apply([{ key: 0, ascending: false }], false, false, 'Columns');
      sheet.getRange('3:3').rowHidden = true;
      sheet.getRange('3:3').rowHidden = false;
      sheet.getRange('A1').format.fill.color = 'yellow';
      const table = sheet.tables.add('E1:F2', true);
      await context.sync();
      table.delete();
      sheet.protection.protect();
      sheet.protection.unprotect();
      sheet.visibility = 'Hidden';
      sheet.visibility = 'Visible';
      sheet.name = 'Talked';
      sheet.name = 'Talk';
      sheet.position = 0;
      await context.sync();
      await soon();
      return [...new Set(heard)].sort();
    }),
  'functions without cells': () =>
    inBook(async (book, context) => {
      const numbers = book.worksheets.getItem('Talk').getRange('H1:I2');
      numbers.values = [
        [1, 2],
        [3, 4],
      ];
      const sum = book.functions.sum(numbers, 10).load('value, error');
      const found = book.functions.vlookup(3, numbers, 2, false).load('value, error');
      const missing = book.functions.match('x', numbers.getColumn(0), 0).load('value, error');
      const nested = book.functions.round(book.functions.average(1, 2.5), 0).load('value');
      await context.sync();
      return [sum.value, found.value, missing.value, missing.error, nested.value];
    }),
  'sheets from another file': () =>
    inBook(async (book, context) => {
      const file = await new Promise((resolve, reject) =>
        globalThis.workbookFile
          ? resolve(globalThis.workbookFile())
          : Office.context.document.getFileAsync('compressed', (result) => {
              if (result.status !== 'succeeded') return reject(new Error(result.error.message));
              result.value.getSliceAsync(0, (slice) => {
                result.value.closeAsync();
                resolve(slice.value.data);
              });
            }),
      );
      let binary = '';
      for (const byte of file) binary += String.fromCharCode(byte);
      const ids = book.insertWorksheetsFromBase64(btoa(binary), { sheetNamesToInsert: ['Talk'], positionType: 'End' });
      await context.sync();
      const sheet = book.worksheets.getItem(ids.value[0]).load('name');
      const cells = sheet.getRange('A1:C1').load('values');
      await context.sync();
      const answer = [sheet.name, cells.values[0]];
      sheet.delete();
      return answer;
    }),
};
