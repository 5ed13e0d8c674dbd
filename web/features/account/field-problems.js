/**
 * The state change that shows errors at the fields of a form on the sign-in page or on the account page.
 * @type {(where: ProblemPlace, problems: FieldProblems | null) => Partial<State>}
 */
export const showingProblems = (where, problems) =>
    (where === 'signInProblem' ? { signInProblem: problems } : { accountProblem: problems });
