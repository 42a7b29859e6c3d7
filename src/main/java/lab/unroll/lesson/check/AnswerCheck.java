package lab.unroll.lesson.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lab.unroll.lesson.answer.Judge;
import lab.unroll.lesson.answer.RealCurve;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.live.LiveNumber;
import lab.unroll.lesson.question.Claim;
import lab.unroll.lesson.question.CurveQuantity;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.question.Tolerance;
import lab.unroll.lesson.text.Span;

/** Looks whether the bench bears out the right answer of a question, that answer alone, and whether wrong ones are explained. */
final class AnswerCheck {

    private static final double SAME = 1e-9;

    private final Question question;
    private final Place place;
    private final OpenedBench bench;
    private final Findings findings;

    /**
     * Prepares.
     *
     * @param place where the step begins
     * @param bench after the reveal
     */
    AnswerCheck(Question question, Place place, OpenedBench bench, Findings findings) {
        this.question = question;
        this.place = place;
        this.bench = bench;
        this.findings = findings;
    }

    void check() {
        if (question.wrong().stream().anyMatch(List::isEmpty)) {
            findings.hint(place.problem("check.why", Span.plain(question.text())));
        }
        if (question instanceof Question.Choice choice) {
            choice(choice);
        } else if (question instanceof Question.OfNumber number) {
            number(number.right(), number.tempting());
        } else if (question instanceof Question.Valve valve) {
            number(valve.right(), valve.tempting());
            valve.tempting().forEach(one -> range(one.value(), 0, 1));
        } else if (question instanceof Question.Step step) {
            number(step.right(), step.tempting());
            step(step.right().value());
            step.tempting().forEach(one -> step(one.value()));
        } else if (question instanceof Question.Curve curve) {
            curve(curve);
        }
    }

    private void choice(Question.Choice choice) {
        Set<String> said = new HashSet<>();
        for (Question.Option option : choice.options()) {
            if (!said.add(Span.plain(option.text()))) {
                findings.mistake(place.problem("check.twice", Span.plain(option.text())));
            }
            if (option.claims().isEmpty()) {
                continue;
            }
            boolean isSo = true;
            for (Claim claim : option.claims()) {
                isSo &= findings.tried(() -> claim.isSoOn(bench)).orElse(option.isRight());
            }
            if (isSo != option.isRight()) {
                findings.mistake(option.claims().get(0).place().problem(option.isRight() ? "check.claim.right"
                        : "check.claim.wrong", Span.plain(option.text())));
            }
        }
    }

    private void number(Question.Expected expected, List<Question.Tempting> tempting) {
        Optional<Double> right = value(expected.value());
        if (right.isEmpty()) {
            return;
        }
        expected.written().ifPresent(written -> value(written).filter(said -> Math.abs(said - right.get())
                > 0.5 * Math.pow(10, -written.decimals()) + SAME).ifPresent(said -> findings.mistake(written.place()
                .problem("check.number", said, LiveNumber.shown(right.get(), Math.max(2, written.decimals()))))));
        Tolerance tolerance = expected.tolerance();
        for (Question.Tempting one : tempting) {
            value(one.value()).filter(wrong -> Math.abs(wrong - right.get()) <= tolerance.around(right.get()) + SAME)
                    .ifPresent(wrong -> findings.mistake(one.value().place().problem("check.both", wrong,
                            LiveNumber.shown(right.get(), 3))));
        }
    }

    private Optional<Double> value(LiveNumber number) {
        Optional<Double> value = findings.tried(() -> number.on(bench));
        value.filter(one -> !Double.isFinite(one))
                .ifPresent(one -> findings.mistake(number.place().problem("check.infinite")));
        return value.filter(Double::isFinite);
    }

    private void step(LiveNumber number) {
        range(number, 1, bench.trace().length());
        value(number).filter(one -> Math.abs(one - Math.rint(one)) > SAME)
                .ifPresent(one -> findings.mistake(number.place().problem("check.whole", one)));
    }

    private void range(LiveNumber number, double lowest, double highest) {
        value(number).filter(one -> one < lowest || one > highest)
                .ifPresent(one -> findings.mistake(number.place().problem("check.range", one, lowest, highest)));
    }

    private void curve(Question.Curve curve) {
        CurveQuantity quantity = curve.curve().quantity();
        if (!quantity.isIn(bench.trace().spec()) || curve.curve().unit() >= bench.trace().spec().hidden()) {
            findings.mistake(place.problem("check.curve", quantity.id(), bench.trace().spec().cell().displayName()));
        } else if (quantity.along() == CurveQuantity.Along.TRAINING && bench.losses().size() == 0) {
            findings.mistake(place.problem("check.untrained", quantity.id()));
        } else {
            Judge.shape(RealCurve.of(curve.curve(), bench, bench.losses()), curve).ifPresent(real -> curve.tempting().stream()
                    .filter(one -> one.shape() == real)
                    .forEach(one -> findings.mistake(place.problem("check.shape", real.id()))));
        }
    }
}
