// Shows the pane from a ribbon command. A host that cannot show it is no reason to fail the command: what was to be said
// stands in the store and is there when the person opens the pane herself.

/** Part of the shared runtime: https://learn.microsoft.com/office/dev/add-ins/develop/show-hide-add-in */
export async function showPane(show: () => Promise<void> = () => Office.addin.showAsTaskpane()): Promise<void> {
  try {
    await show();
  } catch {
    // Already open, or an Excel without SharedRuntime 1.1.
  }
}
