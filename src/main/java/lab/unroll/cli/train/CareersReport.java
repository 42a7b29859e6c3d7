package lab.unroll.cli.train;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lab.unroll.careers.CareerOrder;
import lab.unroll.careers.ClassScores;
import lab.unroll.careers.DeckPrediction;
import lab.unroll.careers.Foreteller;
import lab.unroll.careers.Foretelling;
import lab.unroll.careers.Yardstick;
import lab.unroll.cli.console.TextTable;
import lab.unroll.cli.console.TextTable.Side;
import lab.unroll.experiment.Experiment;
import lab.unroll.net.Parameters;
import lab.unroll.task.CareerQuestion;
import lab.unroll.task.CareerTask;
import lab.unroll.words.Words;

/** What is foretold of careers: a table of the players, and the yardsticks beside the network. */
final class CareersReport {

    private final CareerTask task;
    private final Foretelling network;
    private final Map<Yardstick, Foretelling> yardsticks;
    private final String cell;
    private final String years;
    private final Words words;
    private final PrintWriter out;

    private CareersReport(CareerTask task, Foretelling network, Map<Yardstick, Foretelling> yardsticks, String cell, String years,
                          Words words, PrintWriter out) {
        this.task = task;
        this.network = network;
        this.yardsticks = yardsticks;
        this.cell = cell;
        this.years = years;
        this.words = words;
        this.out = out;
    }

    /** The report of a network; empty where no careers are learnt. */
    static Optional<CareersReport> of(Experiment experiment, Parameters parameters, Locale locale, PrintWriter out) {
        if (!(experiment.task() instanceof CareerTask task)) {
            return Optional.empty();
        }
        Map<Yardstick, Foretelling> yardsticks = new EnumMap<>(Yardstick.class);
        for (Yardstick one : Yardstick.values()) {
            yardsticks.put(one, one.foretell(task, () -> { }));
        }
        Words words = Words.of("careers", locale);
        return Optional.of(new CareersReport(task, Foreteller.of(task, parameters, () -> { }), yardsticks,
                words.get("network", experiment.cell().displayName(), experiment.hidden()),
                Integer.toString(task.predicted()), words, out));
    }

    /** This and that of the years after it, together. */
    CareersReport and(CareersReport later) {
        Map<Yardstick, Foretelling> both = new EnumMap<>(Yardstick.class);
        yardsticks.forEach((one, told) -> both.put(one, told.and(later.yardsticks.get(one))));
        return new CareersReport(task, network.and(later.network), both, cell, years.split("–")[0] + "–" + later.years, words, out);
    }

    /** The accuracy of the network. */
    double accuracy() {
        return network.scores().accuracy();
    }

    /** The table of the players, and all that is measured. */
    void printAll() {
        out.println();
        printPlayers();
        printMeasured();
    }

    private void printPlayers() {
        out.println(heading(words.get("players.title", years, task.predicted() - 1)));
        List<Side> sides = new ArrayList<>(List.of(Side.LEFT, Side.LEFT, Side.RIGHT));
        List<String> heads = new ArrayList<>(List.of(words.get("player"), words.get("team"), words.get("before", task.predicted() - 1)));
        CareerTask.CLASSES.forEach(one -> {
            sides.add(Side.RIGHT);
            heads.add(one);
        });
        sides.addAll(List.of(Side.LEFT, Side.LEFT, Side.LEFT));
        heads.addAll(List.of(words.get("answer"), words.get("actual"), words.get("deck")));
        TextTable table = new TextTable(sides.toArray(Side[]::new));
        table.row(heads.toArray(String[]::new));
        for (int q : CareerOrder.EXPECTED.of(network, "")) {
            table.row(row(q));
        }
        table.printTo(out);
    }

    private String[] row(int q) {
        CareerQuestion question = network.questions().get(q);
        List<String> row = new ArrayList<>(List.of(question.career().name(), question.lastSeason().team(),
                Integer.toString(question.lastSeason().homeRuns())));
        for (int c = 0; c < CareerTask.CLASSES.size(); c++) {
            row.add(share(network.probability(q, c)));
        }
        int right = network.actual(q);
        row.add(CareerTask.CLASSES.get(network.answer(q)) + (right < 0 ? "" : right == network.answer(q) ? " ✓" : " ×"));
        row.add(question.actual().map(season -> CareerTask.CLASSES.get(right) + " (" + season.homeRuns() + ")").orElse("–"));
        row.add(DeckPrediction.of(question).map(this::deck).orElse(""));
        return row.toArray(String[]::new);
    }

    private String deck(DeckPrediction one) {
        String first = CareerTask.CLASSES.get(one.answer());
        return one.second() < 0 ? first : words.get("deck.second", first, CareerTask.CLASSES.get(one.second()));
    }

    /** The yardsticks, what was mistaken for what, and how far probabilities can be trusted. */
    void printMeasured() {
        ClassScores scores = network.scores();
        out.println();
        if (scores.total() == 0) {
            out.println(heading(words.get("unknown", years)));
            out.println("  " + rule());
            return;
        }
        printYardsticks(scores);
        printConfusion(scores);
        printCalibration(scores);
        out.println("  " + rule());
        double gain = 100 * (scores.accuracy() - yardsticks.get(Yardstick.LOGISTIC).scores().accuracy());
        out.println("  " + words.get("gain", cell, format("%+.1f", gain)));
        out.flush();
    }

    private String rule() {
        return words.get("rule", CareerTask.FEWEST_APPEARANCES, CareerTask.FEWEST_SEASONS);
    }

    private void printYardsticks(ClassScores scores) {
        out.println(heading(words.get("yardsticks.title", years, scores.total())));
        TextTable table = new TextTable(Side.LEFT, Side.RIGHT, Side.RIGHT, Side.RIGHT);
        table.row("", words.get("right"), words.get("accuracy"), words.get("macro-f1"));
        yardsticks.forEach((one, told) -> score(table, words.get("yardstick." + one.id()), told.scores()));
        score(table, cell, scores);
        table.printTo(out);
    }

    private static void score(TextTable table, String name, ClassScores scores) {
        table.row(name, format("%,d", scores.correct()), format("%.1f %%", 100 * scores.accuracy()), format("%.3f", scores.macroF1()));
    }

    private void printConfusion(ClassScores scores) {
        out.println();
        out.println("  " + words.get("confusion.title"));
        Side[] sides = new Side[CareerTask.CLASSES.size() + 1];
        Arrays.fill(sides, Side.RIGHT);
        TextTable table = new TextTable(sides);
        List<String> heads = new ArrayList<>(List.of(""));
        heads.addAll(CareerTask.CLASSES);
        table.row(heads.toArray(String[]::new));
        for (int right = 0; right < CareerTask.CLASSES.size(); right++) {
            List<String> row = new ArrayList<>(List.of(CareerTask.CLASSES.get(right)));
            for (int count : scores.confusion()[right]) {
                row.add(format("%,d", count));
            }
            table.row(row.toArray(String[]::new));
        }
        table.printTo(out);
    }

    private void printCalibration(ClassScores scores) {
        out.println();
        out.println("  " + words.get("calibration.title", format("%.3f", scores.calibrationError())));
        TextTable table = new TextTable(Side.RIGHT, Side.RIGHT, Side.RIGHT);
        table.row(words.get("calibration.said"), words.get("calibration.came"), words.get("calibration.count"));
        for (ClassScores.Bin bin : scores.calibration()) {
            if (bin.count() > 0) {
                table.row(share(bin.said()), share(bin.came()), format("%,d", bin.count()));
            }
        }
        table.printTo(out);
    }

    private String heading(String text) {
        return task.isSynthetic() ? words.get("synthetic") + " " + text : text;
    }

    private static String share(double p) {
        return Double.isFinite(p) ? format("%.2f", p) : "–";
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
