package lab.unroll.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** Which pin counts at which step, for one unit: pieces of the time axis, each with its last pin. Never changes. */
final class HeldSteps {

    /** Where a piece begins, in ascending order. */
    private final int[] from;
    /** The last pin in force from there up to the next piece, or {@link HeldValues#NONE}. */
    private final int[] pin;

    private HeldSteps(int[] from, int[] pin) {
        this.from = from;
        this.pin = pin;
    }

    /** The last pin in force at a step, or {@link HeldValues#NONE}. */
    int at(int step) {
        int found = Arrays.binarySearch(from, step);
        int piece = found >= 0 ? found : -found - 2;
        return piece < 0 ? HeldValues.NONE : pin[piece];
    }

    /** Collects spans of steps. */
    static final class Builder {

        private record Span(int first, int last, int pin) {
        }

        private final List<Span> spans = new ArrayList<>();

        /** A pin holds from a step to a step, both included; pins come in the order in which they were set. */
        void add(int first, int last, int pin) {
            spans.add(new Span(first, last, pin));
        }

        /**
         * Walks along the time axis once; at each step where a span begins or has ended, the latest pin in force
         * counts.
         */
        HeldSteps build() {
            List<Span> coming = spans.stream().sorted(Comparator.comparingInt(Span::first)).toList();
            int[] borders = spans.stream().flatMapToInt(span -> span.last == Pin.TO_THE_END
                    ? IntStream.of(span.first)
                    : IntStream.of(span.first, span.last + 1)).sorted().distinct().toArray();
            int[] pins = new int[borders.length];
            PriorityQueue<Span> inForce = new PriorityQueue<>(Comparator.comparingInt(Span::pin).reversed());
            int next = 0;
            for (int i = 0; i < borders.length; i++) {
                for (; next < coming.size() && coming.get(next).first <= borders[i]; next++) {
                    inForce.add(coming.get(next));
                }
                while (!inForce.isEmpty() && inForce.peek().last < borders[i]) {
                    inForce.remove();
                }
                pins[i] = inForce.isEmpty() ? HeldValues.NONE : inForce.peek().pin;
            }
            return new HeldSteps(borders, pins);
        }
    }
}
