package lab.unroll.state;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.unroll.gradients.Chain;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Start;
import lab.unroll.net.Vector;
import lab.unroll.task.Example;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;

/** Values as text and back; numbers so that they are read as the same. Reading throws {@link IllegalArgumentException}. */
final class TextOf {

    private static final String ALL = "all";
    private static final String END = "end";
    private static final String NETWORK = "network:";

    private TextOf() {
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    static double number(String text) {
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Not a number: " + text);
        }
        return value;
    }

    static <E extends Enum<E>> String constant(E value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** How parameters begin: {@code recurrent:scale:forget bias:input bias}. */
    static String initialiser(Initialiser start) {
        return String.join(":", constant(start.recurrent()), number(start.scale()), number(start.forgetBias()),
                number(start.inputBias()));
    }

    static Initialiser initialiser(String text) {
        String[] part = fields(text, ":", 4);
        return new Initialiser(number(part[2]), number(part[3]), constant(Start.class, part[0]), number(part[1]));
    }

    private static String list(List<String> parts) {
        return String.join(",", parts);
    }

    private static List<String> parts(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }

    static String cells(List<CellKind> cells) {
        return list(cells.stream().map(CellKind::id).toList());
    }

    static List<CellKind> cells(String text) {
        return parts(text).stream().map(CellKind::named).toList();
    }

    /** Layer from 1, with an r behind it for the direction that reads from the end: {@code 2r}. */
    static String place(LayerPlace place) {
        return place.layer() + 1 + (place.isReverse() ? "r" : "");
    }

    static LayerPlace place(String text) {
        boolean reverse = text.endsWith("r");
        int layer = Integer.parseInt(reverse ? text.substring(0, text.length() - 1) : text) - 1;
        if (layer < 0) {
            throw new IllegalArgumentException("There is no layer " + text);
        }
        return new LayerPlace(layer, reverse ? Direction.REVERSE : Direction.FORWARD);
    }

    /** Pins in the order in which they were set, each as {@code layer:quantity:units:steps:value}. */
    static String pins(Pins pins) {
        return list(pins.list().stream().map(pin -> String.join(":", place(pin.place()), constant(pin.quantity()),
                pin.units().isEmpty() ? ALL : pin.units().stream().map(unit -> Integer.toString(unit + 1))
                        .collect(Collectors.joining("+")),
                pin.first() + "-" + (pin.last() == Pin.TO_THE_END ? END : Integer.toString(pin.last())),
                number(pin.value()))).toList());
    }

    static Pins pins(String text) {
        return Pins.of(parts(text).stream().map(TextOf::pin).toArray(Pin[]::new));
    }

    private static Pin pin(String text) {
        String[] part = fields(text, ":", 5);
        List<Integer> units = part[2].equals(ALL) ? List.of()
                : Arrays.stream(part[2].split("\\+")).map(unit -> Integer.parseInt(unit) - 1).toList();
        String[] steps = fields(part[3], "-", 2);
        return new Pin(place(part[0]), constant(Quantity.class, part[1]), units, Integer.parseInt(steps[0]),
                steps[1].equals(END) ? Pin.TO_THE_END : Integer.parseInt(steps[1]), number(part[4]));
    }

    /** Parameters changed by hand, each as {@code place:before:after}. */
    static String edits(Edits edits) {
        return list(edits.byPlace().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(edit ->
                String.join(":", edit.getKey().toString(), number(edit.getValue().before()),
                        number(edit.getValue().after()))).toList());
    }

    static Edits edits(String text, int parameters) {
        Map<Integer, Edits.Edit> edits = new HashMap<>();
        for (String one : parts(text)) {
            String[] part = fields(one, ":", 3);
            int place = Integer.parseInt(part[0]);
            if (place < 0 || place >= parameters) {
                throw new IllegalArgumentException("There is no parameter " + place);
            }
            Edits.Edit edit = new Edits.Edit(number(part[1]), number(part[2]));
            edits.merge(place, edit, (first, last) -> new Edits.Edit(first.before(), last.after()));
        }
        return new Edits(edits);
    }

    /** The numbers in x_t that are not those of their symbols, each as {@code step:component:value}. */
    static String numbers(Inputs inputs) {
        return list(IntStream.rangeClosed(1, inputs.example().sequence().length())
                .filter(t -> !inputs.isAutoregressive(t) && inputs.isFree(t)).boxed()
                .flatMap(t -> differing(inputs.example().sequence().x(t), inputs.natural(t))
                        .mapToObj(j -> t + ":" + (j + 1) + ":" + number(inputs.example().sequence().x(t).get(j)))).toList());
    }

    private static IntStream differing(Vector one, Vector other) {
        return IntStream.range(0, one.size()).filter(j -> Double.compare(one.get(j), other.get(j)) != 0);
    }

    static Example numbers(String text, Inputs inputs) {
        return changed(text, inputs, (now, part) -> now.withNumber(within(part[0], now.example().sequence().length()),
                within(part[1], now.example().sequence().x(1).size()) - 1, number(part[2])));
    }

    /** Components of the states before the first step that are not 0, each as {@code state:unit:value}. */
    static String starts(Inputs inputs) {
        return list(Stream.of(Quantity.HIDDEN_STATE, Quantity.CELL_STATE).flatMap(state ->
                differing(inputs.start(state), Vector.zeros(inputs.start(state).size())).mapToObj(j ->
                        constant(state) + ":" + (j + 1) + ":" + number(inputs.start(state).get(j)))).toList());
    }

    static Example starts(String text, Inputs inputs) {
        return changed(text, inputs, (now, part) -> now.withStart(constant(Quantity.class, part[0]),
                within(part[1], now.experiment().hidden()) - 1, number(part[2])));
    }

    /** The factors of a chain, behind {@code network:} those of a network; nothing for those of the lecture deck. */
    static String factors(Chain chain) {
        return chain.equals(Chain.DECK) ? "" : (chain.isReal() ? NETWORK : "") + list(chain.factors().stream()
                .map(TextOf::number).toList());
    }

    static Chain factors(String text) {
        boolean real = text.startsWith(NETWORK);
        return text.isEmpty() ? Chain.DECK : new Chain(parts(real ? text.substring(NETWORK.length()) : text).stream()
                .map(TextOf::number).toList(), real);
    }

    private static Example changed(String text, Inputs inputs, BiFunction<Inputs, String[], Example> change) {
        Example now = inputs.example();
        for (String one : parts(text)) {
            now = change.apply(new Inputs(inputs.experiment(), now), fields(one, ":", 3));
        }
        return now;
    }

    private static int within(String text, int highest) {
        int number = Integer.parseInt(text);
        if (number < 1 || number > highest) {
            throw new IllegalArgumentException("Not between 1 and " + highest + ": " + number);
        }
        return number;
    }

    private static String[] fields(String text, String between, int count) {
        String[] fields = text.split(between, -1);
        if (fields.length != count) {
            throw new IllegalArgumentException(count + " parts are needed: " + text);
        }
        return fields;
    }
}
