package lab.unroll.task;

import lab.unroll.net.Vector;

/** What can be read at a step, as far as it can be counted: what an editor of inputs and the memory probe offer. */
public interface InputChoices {

    /** Nothing that could be counted, as where inputs are measured. */
    InputChoices NONE = new InputChoices() {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public String label(int choice) {
            throw new IndexOutOfBoundsException(choice);
        }

        @Override
        public int indexOf(String label) {
            return -1;
        }

        @Override
        public Vector x(int choice) {
            throw new IndexOutOfBoundsException(choice);
        }
    };

    /** How many there are. */
    int size();

    /** The label of a choice, counted from 0. */
    String label(int choice);

    /** The choice of a label, or -1 if it is none of them. */
    int indexOf(String label);

    /** What is read where it is chosen, x_t. */
    Vector x(int choice);

    /** The choice that follows one of them, the first after the last one and after -1. */
    default int after(int choice) {
        return (choice + 1) % size();
    }
}
