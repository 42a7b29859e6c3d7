package lab.unroll.figure.neuron;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import lab.unroll.trace.NeuronSum;
import lab.unroll.trace.NeuronSum.Source;
import lab.unroll.trace.NeuronSum.Term;

/**
 * The terms of a neuron that have room, in their order, and an honest remainder. Biases, peepholes and the one component
 * of a one-hot input always stand; the rest of the room goes to the largest products.
 *
 * @param shown the terms that stand for themselves
 * @param left  the terms that do not
 */
record NeuronTerms(List<Term> shown, List<Term> left) {

    /**
     * Chooses.
     *
     * @param rows how many lines there is room for, the remainder's included
     */
    static NeuronTerms of(NeuronSum sum, int rows) {
        List<Term> terms = sum.terms();
        if (terms.size() <= rows) {
            return new NeuronTerms(terms, List.of());
        }
        Term hot = hot(terms);
        List<Term> first = new ArrayList<>(terms);
        // NaN counts as the largest: what is broken is shown
        first.sort(Comparator.comparing((Term term) -> !stands(term, hot)).thenComparing(NeuronTerms::isZeroInput)
                .thenComparing(Comparator.comparingDouble((Term term) -> Math.abs(term.contribution())).reversed()));
        Set<Term> chosen = Set.copyOf(first.subList(0, Math.max(1, rows - 1)));
        return new NeuronTerms(terms.stream().filter(chosen::contains).toList(),
                terms.stream().filter(term -> !chosen.contains(term)).toList());
    }

    private static boolean stands(Term term, Term hot) {
        return term == hot || term.source() == Source.CELL || term.isBias();
    }

    /** The one input that is 1 while all others are 0, or null. */
    static Term hot(List<Term> terms) {
        List<Term> lit = terms.stream().filter(term -> term.source() == Source.INPUT && term.value() != 0).toList();
        return lit.size() == 1 && lit.get(0).value() == 1 ? lit.get(0) : null;
    }

    /** Number of lines: one a term, and one for the remainder. */
    int rows() {
        return shown.size() + (left.isEmpty() ? 0 : 1);
    }

    /** What the terms that are not shown add together. */
    double sumLeft() {
        return left.stream().mapToDouble(Term::contribution).sum();
    }

    /** How many of the terms that are not shown are inputs of exactly zero. */
    long zerosLeft() {
        return left.stream().filter(NeuronTerms::isZeroInput).count();
    }

    private static boolean isZeroInput(Term term) {
        return term.source() == Source.INPUT && term.value() == 0;
    }

    /** The line of the remainder: before the biases, which come last. */
    int restRow() {
        return (int) shown.stream().filter(term -> !term.isBias()).count();
    }

    /** The line of a shown term. */
    int row(int index) {
        return !left.isEmpty() && index >= restRow() ? index + 1 : index;
    }
}
