// Owner lines that are read as they were meant, and written in another way than the standard form.

import { parseOwners, problem, type Problem, type Register, type UnitDirectory } from '../../domain';

/** Lines that are understood and not in the standard form. Worth knowing, nothing to correct. */
export function ownerFormProblems(register: Register, directory: UnitDirectory): Problem[] {
  return register.points.flatMap(({ id, ownersText }) => {
    const { standard, problems } = parseOwners(ownersText, directory);
    const text = ownersText.trim();
    if (problems.length > 0 || standard === text) return [];
    const at = { kind: 'cell', table: 'points', column: 'ownersText', key: id } as const;
    return [problem('ownersNotStandard', 'info', { text, standard }, at)];
  });
}
