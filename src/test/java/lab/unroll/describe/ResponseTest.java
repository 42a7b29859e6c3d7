package lab.unroll.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import lab.unroll.engine.KernelChoice;
import lab.unroll.experiment.Examples;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.Cover;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Parameters;
import lab.unroll.net.Vector;
import lab.unroll.task.Example;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;
import lab.unroll.train.Training;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said after a change, held against the runs before and after it. */
class ResponseTest {

    private static final Experiment LSTM = Presets.first();
    private static final Pin FORGET = new Pin(Gate.FORGET, 1, 3, 0.05);

    /** A bench without a window. */
    private record Bench(Experiment experiment, Parameters parameters, Example example, Pins pins, int step, int unit, long iteration,
                         Moment.Training training, Map<Integer, Double> edits, List<Moment.Choice> choices, Cover cover) {

        static Bench of(Experiment experiment) {
            try (Training run = experiment.begin(1, KernelChoice.named("plain"))) {
                return new Bench(experiment, run.parameters(), new Examples(experiment, experiment.task()).next(), Pins.NONE, 3, 1, 300,
                        Moment.Training.RESTS, Map.of(), List.of(new Moment.Choice("Learning rate", "0.01")), Cover.NONE);
            }
        }

        Bench holding(Pin... held) {
            return new Bench(experiment, parameters, example, Pins.of(held), step, unit, iteration, training, edits, choices, cover);
        }

        Bench at(int t, int u) {
            return new Bench(experiment, parameters, example, pins, t, u, iteration, training, edits, choices, cover);
        }

        Bench trained(Moment.Training now, long steps, Parameters learnt) {
            return new Bench(experiment, learnt, example, pins, step, unit, steps, now, edits, choices, cover);
        }

        Bench setting(int place, double value) {
            double[] all = parameters.toArray();
            all[place] = value;
            return new Bench(experiment, new Parameters(parameters.layout(), all), example, pins, step, unit, iteration, training,
                    Map.of(place, value), choices, cover);
        }

        Bench choosing(String value) {
            return new Bench(experiment, parameters, example, pins, step, unit, iteration, training, edits,
                    List.of(new Moment.Choice("Learning rate", value)), cover);
        }

        Bench reading(Example other) {
            return new Bench(experiment, parameters, other, pins, step, unit, iteration, training, edits, choices, cover);
        }

        Bench under(Cover other) {
            return new Bench(experiment, parameters, example, pins, step, unit, iteration, training, edits, choices, other);
        }

        Reading reading() {
            return Reading.of(experiment, parameters, example, pins);
        }

        Trace trace() {
            return reading().trace();
        }

        /** The class that is answered in the end. */
        String answer() {
            return LSTM.task().outputNames().get(trace().output(trace().length()).argMax());
        }

        Described described() {
            Trace run = trace();
            int last = run.length();
            String right = experiment.task().outputNames().get(run.sequence().targetClass(last));
            return new Described(experiment, iteration, reading(), LayerPlace.BOTTOM, step, unit, new Described.Told(last,
                    answer() + " " + Numbers.strip(run.output(last).get(run.output(last).argMax())), right, answer().equals(right),
                    run.loss(last)), null);
        }

        Moment moment() {
            Described now = described();
            return new Moment(now, training, now, edits, choices, cover);
        }
    }

    private static Response told(Bench before, Bench after, Locale locale) {
        return Response.between(before.moment(), after.moment(), locale).orElseThrow();
    }

    private static Response told(Bench before, Bench after) {
        return told(before, after, Locale.ENGLISH);
    }

    /** The sentence about the state that differs most, found a second time. */
    private static String largest(Trace then, Trace now) {
        String told = "";
        double most = 0;
        boolean cell = now.spec().cell().hasCellState();
        for (int t = 1; t <= now.length(); t++) {
            for (int u = 0; u < now.spec().hidden(); u++) {
                double from = cell ? then.cell(t).get(u) : then.hidden(t).get(u);
                double to = cell ? now.cell(t).get(u) : now.hidden(t).get(u);
                if (Math.abs(to - from) > most) {
                    most = Math.abs(to - from);
                    told = Numbers.fixed(from).equals(Numbers.fixed(to)) ? "No state changes visibly."
                            : (cell ? "C" : "h") + " of unit " + (u + 1) + " at step " + t + (to > from ? " rises" : " falls") + " from "
                            + Numbers.fixed(from) + " to " + Numbers.fixed(to) + ".";
                }
            }
        }
        return told;
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void whatIsHeldIsNamedWithItsValueAndThenWhatItChangesInTheRun(CellKind cell) {
        Bench before = Bench.of(LSTM.withCell(cell));
        Gate gate = cell.gates().get(0);
        Pin pin = new Pin(gate, 1, 3, 0.87);
        Bench after = before.holding(pin);
        Response told = told(before, after);
        String name = gate == Gate.STATE ? "hidden state h" : Words.of("figure", Locale.ENGLISH).get("gate." + gate.letter());
        assertEquals(name + ", unit 2, step 3: 0.87.", told.object());
        assertTrue(told.context().startsWith(largest(before.trace(), after.trace())), told.context());
        Trace free = before.trace();
        int last = free.length();
        if (!Numbers.loss(free.loss(last)).equals(Numbers.loss(after.trace().loss(last)))) {
            assertTrue(told.context().endsWith(" from " + Numbers.loss(free.loss(last)) + " to " + Numbers.loss(after.trace().loss(last))
                    + "."), told.context());
        }

        Response released = told(after, before);
        double again = gate == Gate.STATE ? free.hidden(3).get(1) : free.gate(gate, 3).get(1);
        assertEquals(name + ", unit 2, step 3: released, " + Numbers.fixed(again) + " again.", released.object());
        assertTrue(released.context().startsWith(largest(after.trace(), free)), released.context());
    }

    @Test
    void anAnswerThatBecomesAnotherIsToldAsOneThatChangesAndElseAsOneThatStays() {
        Bench before = Bench.of(LSTM);
        int last = before.trace().length();
        int changes = 0;
        for (int u = 0; u < LSTM.hidden(); u++) {
            for (double state : new double[] {-60, 60}) {
                Bench after = before.holding(new Pin(Quantity.HIDDEN_STATE, List.of(u), last, last, state));
                String context = told(before, after).context();
                if (before.answer().equals(after.answer())) {
                    assertTrue(context.contains("The answer stays " + after.described().answer().text()), context);
                } else {
                    changes++;
                    assertTrue(context.contains("The answer changes from " + before.described().answer().text() + " to "
                            + after.described().answer().text()), context);
                }
            }
        }
        assertTrue(changes > 0, "no state changes the answer");
    }

    @Test
    void manyPinsLetGoAtOnceAreOneSentenceAndStepsAndUnitsAreNamed() {
        Bench free = Bench.of(LSTM);
        Bench held = free.holding(FORGET, new Pin(Gate.INPUT, Pin.ALL_UNITS, Pin.EVERY_STEP, 1));
        assertEquals("forget gate, unit 2, step 3: 0.05. input gate, all units, every step: 1.00.", told(free, held).object());
        assertEquals("Nothing is held any more.", told(held, free).object());
        Bench other = free.holding(FORGET, new Pin(Quantity.INPUT_GATE, List.of(0, 2), 2, 4, 0.5));
        assertTrue(told(free, other).object().endsWith("input gate, units 1, 3, steps 2 to 4: 0.50."));
    }

    @Test
    void aWeightSetByHandIsNamedByItsPlaceInItsMatrixAndTakenBackWithItsOwnValue() {
        Bench before = Bench.of(LSTM);
        ParameterBlock block = before.parameters().layout().blocks().stream().filter(one -> one.rows() > 1).findFirst().orElseThrow();
        int place = block.index(1, 2);
        Bench after = before.setting(place, 1.5);
        Response told = told(before, after);
        assertEquals(block.name() + ", from 2 to unit 3: 1.50.", told.object());
        assertTrue(told.context().startsWith(largest(before.trace(), after.trace())), told.context());
        assertEquals(block.name() + ", from 2 to unit 3: taken back, " + Numbers.fixed(before.parameters().toArray()[place]) + " again.",
                told(after, before).object());
    }

    @Test
    void aStepOfThePlayheadTellsWhatIsReadAndHowTheStatesHaveComeThere() {
        Bench before = Bench.of(LSTM);
        Trace run = before.trace();
        Response told = told(before, before.at(5, 1));
        assertEquals("Step 5 of 8 reads “" + before.reading().inputLabels().get(4) + "”.", told.object());
        double from = run.cell(3).get(1);
        double to = run.cell(5).get(1);
        assertTrue(told.context().startsWith("C of unit 2 " + (to > from ? "rises" : "falls") + " from " + Numbers.fixed(from) + " to "
                + Numbers.fixed(to) + ". h of unit 2 "), told.context());
        assertEquals("C of unit 4 at step 3 is " + Numbers.fixed(run.cell(3).get(3)) + ". h of unit 4 at step 3 is "
                + Numbers.fixed(run.hidden(3).get(3)) + ".", told(before, before.at(3, 3)).context());
    }

    @Test
    void trainingThatComesToRestIsToldAgainstWhereItBeganAndWhatIsHeldMeanwhileNotAsItsCause() {
        Bench before = Bench.of(LSTM);
        Parameters learnt = new Parameters(before.parameters().layout(),
                DoubleStream.of(before.parameters().toArray()).map(weight -> -2 * weight).toArray());
        Bench runs = before.trained(Moment.Training.RUNS, 300, before.parameters());
        assertEquals(new Response("Training runs.", ""), told(before, runs));
        assertEquals("", told(runs, runs.holding(FORGET)).context());

        Bench after = before.trained(Moment.Training.SOLVED, 1540, learnt);
        Described began = before.described();
        Moment running = new Moment(runs.trained(Moment.Training.RUNS, 1500, learnt).described(), Moment.Training.RUNS, began, Map.of(),
                before.choices(), Cover.NONE);
        Response told = Response.between(running, after.moment(), Locale.ENGLISH).orElseThrow();
        assertEquals("The task is solved; training rests after 1540 steps.", told.object());
        assertTrue(told.context().contains(" from " + Numbers.loss(began.answer().loss()) + " to "
                + Numbers.loss(after.described().answer().loss())), told.context());
        assertEquals("Training cannot go on; it stands after 1540 steps.",
                told(before, before.trained(Moment.Training.STUCK, 1540, learnt)).object());
    }

    @Test
    void anOptionIsToldByItsNameAndAnotherExperimentAlone() {
        Bench before = Bench.of(LSTM);
        assertEquals(new Response("Learning rate: 0.03.", ""), told(before, before.choosing("0.03")));
        Response told = told(before.holding(FORGET), Bench.of(LSTM.withCell(CellKind.GRU)));
        assertEquals("GRU with " + LSTM.hidden() + " units, trained for 300 steps.", told.object());
        assertEquals(Optional.empty(), Response.between(before.moment(), before.moment(), Locale.ENGLISH));
    }

    /** The same with half of what is read at a step. */
    private static Example halved(Example example, int t) {
        double[] half = DoubleStream.of(example.sequence().x(t).toArray()).map(x -> 0.5 * x).toArray();
        return example.reading(example.sequence().reading(t, Vector.of(half)));
    }

    @Test
    void whatIsReadInsteadIsToldByItsStepAndNumberAndTheStatesBeforeTheFirstStepToo() {
        Bench before = Bench.of(LSTM);
        Bench after = before.reading(halved(before.example(), 2));
        Response told = told(before, after);
        int component = before.example().sequence().x(2).argMax() + 1;
        assertEquals("step 2 reads “" + after.reading().inputLabels().get(1) + "”, component " + component + ": 0.50.", told.object());
        assertTrue(told.context().startsWith(largest(before.trace(), after.trace())), told.context());
        double[] start = new double[LSTM.hidden()];
        start[2] = 0.75;
        Bench elsewhere = before.reading(before.example().reading(before.example().sequence()
                .startingFrom(Vector.of(new double[LSTM.hidden()]), Vector.of(start))));
        assertEquals("C before step 1, unit 3: 0.75.", told(before, elsewhere).object());
    }

    /** Acts of every kind, by their names. */
    private static Map<String, Bench> acts(Bench before) {
        Map<String, Bench> acts = new LinkedHashMap<>();
        acts.put("held", before.holding(FORGET));
        acts.put("weight", before.setting(7, 2.5));
        acts.put("input", before.reading(halved(before.example(), 2)));
        acts.put("step", before.at(6, 1));
        acts.put("unit", before.at(3, 2));
        acts.put("trained", before.trained(Moment.Training.RESTS, 900, before.parameters()));
        acts.put("choice", before.choosing("0.1"));
        return acts;
    }

    static Stream<Cover> covers() {
        return Stream.of(Cover.Part.values()).map(part -> new Cover(Set.of(part), 3, false));
    }

    @ParameterizedTest
    @MethodSource("covers")
    void whileAQuestionIsOpenNoNumberOfTheNetworkIsTold(Cover cover) {
        Bench before = Bench.of(LSTM);
        List<Bench[]> ways = new ArrayList<>();
        acts(before).values().forEach(after -> {
            ways.add(new Bench[] {before.under(cover), after.under(cover)});
            ways.add(new Bench[] {after.under(cover), before.under(cover)});
            ways.add(new Bench[] {before, after.under(cover)});
        });
        for (Locale locale : Words.LANGUAGES) {
            for (Bench[] way : ways) {
                Response told = told(way[0], way[1], locale);
                assertEquals("", told.context());
                Matcher number = Pattern.compile("\\d+\\.\\d+").matcher(told.object());
                while (number.find()) {
                    assertTrue(Set.of("0.05", "2.50", "0.50", "0.1", "0.01", "1.00").contains(number.group()), told.object());
                }
                assertFalse(told.object().contains("900") || told.object().contains("solved"), told.object());
            }
        }
    }

    @Test
    void bothLanguagesTellEachActWithTheSameNumbers() {
        Bench before = Bench.of(LSTM);
        acts(before).forEach((name, after) -> {
            String english = told(before, after).text(Locale.ENGLISH);
            String chinese = told(before, after, Words.CHINESE).text(Words.CHINESE);
            assertEquals(numbers(english), numbers(chinese), english + "\n" + chinese);
            assertFalse(chinese.matches(".*[a-z]{3,}.*") && !name.equals("choice"), chinese);
            assertFalse(english.contains("{") || chinese.contains("{"), english + chinese);
        });
    }

    private static List<String> numbers(String text) {
        return Pattern.compile("\\d+(\\.\\d+)?").matcher(text).results().map(result -> result.group()).sorted().toList();
    }

    @Test
    void whatChangesTooLittleToBeSeenIsSaidToStay() {
        Bench before = Bench.of(LSTM);
        NetworkSpec spec = before.trace().spec();
        double natural = before.trace().gate(Gate.FORGET, 3).get(spec.hidden() - 1);
        Response told = told(before, before.holding(new Pin(Gate.FORGET, spec.hidden() - 1, 3, natural + 1e-9)));
        assertTrue(told.context().startsWith("No state changes visibly. The answer stays "), told.context());
    }
}
