package lab.unroll.task;

import lab.unroll.net.Vector;

/**
 * The symbols that can be read at a step.
 *
 * @param task what is learnt
 * @param step t
 */
record SymbolChoices(SymbolTask task, int step) implements InputChoices {

    @Override
    public int size() {
        return task.symbolsAt(step);
    }

    @Override
    public String label(int choice) {
        return task.vocabulary().label(choice);
    }

    @Override
    public int indexOf(String label) {
        return task.vocabulary().symbolOf(label);
    }

    @Override
    public Vector x(int choice) {
        return task.x(step, choice);
    }
}
