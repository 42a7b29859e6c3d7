package lab.unroll.export.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.figure.Level;
import lab.unroll.figure.TaskSentence;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Parameters;
import lab.unroll.net.Vector;
import lab.unroll.task.Example;
import lab.unroll.task.Task;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/** The benches of a page as its scripts read them. Networks that several benches share stand once. */
public final class BenchData {

    private final List<double[]> weights = new ArrayList<>();
    private final List<Object> shapes = new ArrayList<>();
    private final List<Object> networks = new ArrayList<>();

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Object> benches = new ArrayList<>();

    /** The benches so far. */
    public List<Object> benches() {
        return List.copyOf(benches);
    }

    /** The networks that the benches so far name by their places. */
    public List<Object> networks() {
        return List.copyOf(networks);
    }

    /**
     * The place of a bench, counted from 0; equal ones stand once.
     *
     * @throws lab.unroll.words.InputException if a page cannot compute it
     */
    public int place(PlayedNetwork played) {
        Map<String, Object> bench = bench(played);
        return places.computeIfAbsent(JsonText.of(bench), missing -> {
            benches.add(bench);
            return benches.size() - 1;
        });
    }

    private Map<String, Object> bench(PlayedNetwork played) {
        played.requirePlayable();
        Trace trace = played.reading().trace();
        Map<String, Object> bench = new LinkedHashMap<>();
        bench.put("network", network(trace.parameters()));
        bench.put("reading", NetworkData.reading(played.reading()));
        bench.put("pins", NetworkData.pins(trace.allPins().list()));
        bench.put("labels", played.reading().inputLabels());
        bench.put("classes", played.reading().outputLabels());
        bench.put("guesses", trace.spec().head() == OutputKind.SOFTMAX);
        bench.put("told", told(played.experiment().task(), played.reading().example()));
        bench.put("level", played.level() == Level.CELL ? "cell" : "vectors");
        bench.put("layer", played.place().layer());
        bench.put("direction", NetworkData.direction(played.place()));
        bench.put("t", played.step());
        bench.put("unit", Math.max(0, played.unit()));
        bench.put("title", inAll(locale -> Words.of("tasks", locale).get(played.experiment().preset() + ".name")));
        bench.put("task", inAll(locale -> TaskSentence.of(played.experiment(), Words.of("tasks", locale))));
        bench.put("guess", Numbers.fixed(played.experiment().chanceLoss(), 3));
        bench.put("seed", played.experiment().seed());
        bench.put("iteration", played.iteration());
        return bench;
    }

    /** Of which steps the answer is told as a whole, and what each class is called in it; null where there are no classes. */
    private static Object told(Task task, Example example) {
        if (task.head() != OutputKind.SOFTMAX || !example.sequence().hasClasses()) {
            return null;
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("steps", IntStream.rangeClosed(1, example.sequence().length()).filter(t -> task.isGlancedAt(example, t))
                .boxed().toList());
        int classes = task.outputNames().size();
        told.put("names", IntStream.range(0, classes).mapToObj(j -> task.glance(Vector.oneHot(j, classes))).toList());
        told.put("end", task.endOfSequence());
        return told;
    }

    /** What the scripts call what is held. */
    public static String name(Quantity quantity) {
        return NetworkData.name(quantity);
    }

    private int network(Parameters parameters) {
        double[] own = parameters.toArray();
        for (int i = 0; i < weights.size(); i++) {
            if (Arrays.equals(own, weights.get(i)) && shapes.get(i).equals(parameters.spec())) {
                return i;
            }
        }
        weights.add(own);
        shapes.add(parameters.spec());
        networks.add(NetworkData.network(parameters));
        return networks.size() - 1;
    }

    /** A text in every language, by its tag. */
    public static Map<String, Object> inAll(Function<Locale, String> text) {
        return Words.LANGUAGES.stream().collect(Collectors.toMap(Locale::toLanguageTag, text::apply,
                (one, other) -> one, LinkedHashMap::new));
    }
}
