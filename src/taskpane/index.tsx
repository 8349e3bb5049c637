// Composition root of the shared runtime: everything the add-in runs is imported from here.

import '../functions';
