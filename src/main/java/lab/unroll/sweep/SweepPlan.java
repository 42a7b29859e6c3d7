package lab.unroll.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.task.Ranges;
import lab.unroll.words.InputException;

/**
 * What a sweep trains: every combination of the values of its settings. Runs are counted from 0; the setting that is
 * written last changes first.
 */
public final class SweepPlan {

    /** The most runs of a sweep. */
    public static final int MOST_RUNS = 100_000;
    /** The name under which a text says how many seeds there are. */
    public static final String SEEDS = "seeds";
    /** The name under which a text says how long is trained. */
    public static final String UNTIL = "until";

    private static final String PRESET = "preset";

    private final Experiment base;
    private final List<Axis> axes;
    private final Until until;
    private final SettingNames settings;
    private final int runs;
    private boolean measuresHeldOut;
    /** Of each axis, the place of each value. */
    private final List<Map<String, Integer>> places = new ArrayList<>();

    private SweepPlan(Experiment base, List<Axis> axes, Until until, SettingNames settings) {
        this.base = base;
        this.axes = List.copyOf(axes);
        this.until = until;
        this.settings = settings;
        long product = 1;
        for (Axis axis : axes) {
            product *= axis.size();
            if (product > MOST_RUNS) {
                throw new InputException("sweep.too-many", MOST_RUNS);
            }
        }
        runs = (int) product;
        for (Axis axis : axes) {
            Map<String, Integer> byValue = new HashMap<>();
            axis.values().forEach(value -> byValue.put(value, byValue.size()));
            places.add(byValue);
        }
    }

    /**
     * The plan that some texts say.
     *
     * @param base  what is trained where no setting says otherwise; null if a preset is named
     * @param texts values by the name of their setting, see {@link ValueList}; {@value #SEEDS} for so many seeds from that
     *              of {@code seed} (or 0) on; {@value #UNTIL} for {@link Until}
     * @throws InputException naming the first setting that is unknown or cannot have its value; or if there are more
     *         than {@link #MOST_RUNS} runs
     */
    public static SweepPlan of(Experiment base, Map<String, String> texts, SettingNames settings) {
        Map<String, Axis> axes = new LinkedHashMap<>();
        Until until = Until.STEPS;
        String seeds = null;
        for (Map.Entry<String, String> one : texts.entrySet()) {
            String name = settings.meant(one.getKey());
            if (name.equals(UNTIL)) {
                until = Until.named(one.getValue().strip());
            } else if (name.equals(SEEDS)) {
                seeds = one.getValue().strip();
            } else if (!settings.names().contains(name)) {
                throw new InputException("sweep.unknown", one.getKey(), String.join(", ", settings.names()));
            } else if (axes.put(name, Axis.of(name, one.getValue())) != null) {
                throw new InputException("sweep.twice", name);
            }
        }
        if (seeds != null) {
            axes.put(Axis.SEED, seeds(seeds, axes.remove(Axis.SEED)));
        }
        Axis presets = axes.get(PRESET);
        if (base == null && presets == null) {
            throw new InputException("preset.or.text", String.join(", ", Presets.names()));
        }
        Experiment first = base == null ? Presets.named(presets.values().get(0)) : base;
        axes.computeIfAbsent(Axis.SEED, name -> new Axis(name, List.of(Long.toString(first.seed()))));
        SweepPlan plan = new SweepPlan(first, new ArrayList<>(axes.values()), until, settings);
        plan.requireUsable();
        return plan;
    }

    private static Axis seeds(String count, Axis given) {
        if (given != null && given.isVaried()) {
            throw new InputException("sweep.seeds", String.join(",", given.values()));
        }
        try {
            int n = Integer.parseInt(count);
            Ranges.require(SEEDS, n, 1, MOST_RUNS);
            long first = given == null ? 0 : Long.parseLong(given.values().get(0));
            return new Axis(Axis.SEED, LongStream.range(first, Math.addExact(first, n)).mapToObj(Long::toString).toList());
        } catch (NumberFormatException | ArithmeticException e) {
            throw new InputException(e, "sweep.count", SEEDS, count, MOST_RUNS);
        }
    }

    /** Each value must be possible beside the first ones of the other settings. Seeds only need be whole numbers. */
    private void requireUsable() {
        Experiment first = experiment(0);
        for (int i = 0; i < axes.size(); i++) {
            Axis axis = axes.get(i);
            for (int k = 1; k < axis.size(); k++) {
                if (axis.name().equals(Axis.SEED)) {
                    requireSeed(axis.values().get(k));
                } else {
                    List<String> values = new ArrayList<>(values(0));
                    values.set(i, axis.values().get(k));
                    experiment(values);
                }
            }
        }
        measuresHeldOut = first.task().measuresHeldOut();
    }

    private static void requireSeed(String text) {
        try {
            Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new InputException(e, "sweep.value", Axis.SEED, text);
        }
    }

    /** The settings with their values, those that take one value only included. */
    public List<Axis> axes() {
        return axes;
    }

    /** The settings that take several values. */
    public List<Axis> varied() {
        return axes.stream().filter(Axis::isVaried).toList();
    }

    /** How long each run is trained. */
    public Until until() {
        return until;
    }

    /** Number of runs. */
    public int runs() {
        return runs;
    }

    /** The name of what is learnt from, where it does not come with the programme; else empty. */
    public String data() {
        return base.choice().data() == null ? "" : base.dataName().orElse("");
    }

    /** True if runs are measured on what training does not learn from; false where a text is too short for that. */
    public boolean measuresHeldOut() {
        return measuresHeldOut;
    }

    /** The values of a run, one for each of {@link #axes}. */
    public List<String> values(int run) {
        String[] values = new String[axes.size()];
        int rest = run;
        for (int i = axes.size() - 1; i >= 0; i--) {
            Axis axis = axes.get(i);
            values[i] = axis.values().get(rest % axis.size());
            rest /= axis.size();
        }
        return List.of(values);
    }

    /**
     * The run of some values, or -1 if there is none.
     *
     * @param values one for each of {@link #axes}
     */
    int runOf(List<String> values) {
        int run = 0;
        for (int i = 0; i < axes.size(); i++) {
            Integer place = places.get(i).get(values.get(i));
            if (place == null) {
                return -1;
            }
            run = run * axes.get(i).size() + place;
        }
        return run;
    }

    /**
     * What a run trains.
     *
     * @throws InputException if its settings do not fit one another
     */
    public Experiment experiment(int run) {
        return experiment(values(run));
    }

    /** The order in which settings are made is that of their list, however they are written. */
    private Experiment experiment(List<String> values) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i < axes.size(); i++) {
            byName.put(axes.get(i).name(), values.get(i));
        }
        Experiment experiment = base;
        for (String name : settings.names()) {
            String value = byName.get(name);
            if (value != null && !value.equals(settings.valueOf(experiment, name))) {
                experiment = settings.with(experiment, name, value);
            }
        }
        return experiment;
    }
}
