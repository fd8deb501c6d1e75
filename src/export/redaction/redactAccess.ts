import type { AccessName, AccessReport } from '../../model/accessReport.ts';
import type { Terms } from './terms.ts';

/** The report with pseudonyms, in the same order. */
export function redactAccess(report: AccessReport, terms: Terms): AccessReport {
  const named = <Name extends AccessName>(name: Name): Name => ({
    ...name,
    id: terms.id(name.id),
    name: terms.name(name.name, name.typeTitle),
    typeTitle: terms.title(name.typeTitle),
    ...(name.account === undefined ? {} : { account: terms.account(name.account) }),
  });
  return {
    profileName: terms.name(report.profileName, 'Profile'),
    ...(report.of === undefined ? {} : { of: named(report.of) }),
    rows: report.rows.map(({ principal, group, role, target }) => ({
      principal: named(principal),
      ...(group === undefined ? {} : { group: named(group) }),
      ...(role === undefined ? {} : { role: named(role) }),
      target: named(target),
    })),
    withoutAccess: report.withoutAccess.map(named),
    withoutMembers: report.withoutMembers.map(named),
    gaps: report.gaps.map(({ typeTitle, readings, problem }) => ({
      typeTitle: terms.title(typeTitle),
      readings,
      problem: terms.problem(problem),
    })),
  };
}
