package lab.unroll.homework.grade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.unroll.homework.AnswerText;
import lab.unroll.homework.Homework;
import lab.unroll.homework.grade.GradedWork.End;
import lab.unroll.homework.grade.GradedWork.Problem;
import lab.unroll.lesson.answer.Answer;
import lab.unroll.lesson.answer.Judgement;
import lab.unroll.lesson.goal.Progress;
import lab.unroll.lesson.work.AnswerWork;
import lab.unroll.lesson.work.Attempt;
import lab.unroll.lesson.work.GoalWork;
import lab.unroll.lesson.work.StepWork;
import lab.unroll.words.InputException;

/** Grades one homework. For one thread. */
final class WorkGrader {

    private final String file;
    private final Homework homework;
    private final AnswerKey key;
    private final HandedBenches benches;
    private final Map<Item, GradedItem> items = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean isSameVersion;

    WorkGrader(String file, Homework homework, AnswerKey key) {
        this.file = file;
        this.homework = homework;
        this.key = key;
        benches = new HandedBenches(key.steps());
        key.items().forEach(item -> items.put(item, GradedItem.of(item, Mark.OPEN)));
    }

    GradedWork graded(String sum) {
        isSameVersion = key.isVersion(homework.lesson().sum());
        if (!isSameVersion) {
            problems.add(new Problem(new InputException("homework.version", file, homework.lesson().station()), false));
        }
        for (StepWork step : homework.lesson().steps()) {
            answers(Role.PREDICT, step, step.predicted());
            answers(Role.SEE, step, step.seen());
            goal(step);
        }
        return new GradedWork(file, sum, Optional.of(homework), true, List.copyOf(items.values()), end(), problems);
    }

    /** What has been graded already stays; what is asked elsewhere now gives way to what is asked here. */
    private void put(GradedItem graded) {
        items.computeIfPresent(graded.item(), (item, before) -> before.mark() == Mark.OPEN || before.mark() == Mark.CHANGED
                ? graded : before);
    }

    private void answers(Role role, StepWork step, AnswerWork work) {
        if (work == null) {
            return;
        }
        Optional<AnswerKey.Asked> asked = key.asked(role, work.asked(), step.step());
        if (asked.isEmpty()) {
            put(GradedItem.of(new Item(homework.lesson().station(), step.step(), role), Mark.CHANGED));
        } else if (work.attempts().isEmpty()) {
            put(GradedItem.of(asked.get().item(), Mark.SKIPPED));
        } else {
            put(judged(asked.get(), work.attempts()));
        }
    }

    private GradedItem judged(AnswerKey.Asked asked, List<Attempt> attempts) {
        Attempt first = attempts.get(0);
        Optional<Answer> answer = AnswerText.read(first.answer(), asked.question());
        Mark mark = Mark.UNKNOWN;
        if (answer.isEmpty()) {
            fault(new InputException("homework.answer", file, asked.item().id()));
        } else {
            try {
                Judgement judgement = key.judge(asked, answer.get());
                mark = switch (judgement.verdict()) {
                    case RIGHT -> Mark.RIGHT;
                    case NEAR -> Mark.NEAR;
                    case WRONG -> Mark.WRONG;
                };
            } catch (InputException notOnThisBench) {
                fault(notOnThisBench);
            }
        }
        return new GradedItem(asked.item(), mark, answer, attempts.size(), first.seconds());
    }

    private void goal(StepWork step) {
        GoalWork work = step.goal();
        if (work != null) {
            key.goal(work.asked(), step.step()).ifPresent(item -> put(new GradedItem(item, reached(item, work), Optional.empty(),
                    1, work.seconds())));
        } else if (isSameVersion) {
            put(GradedItem.of(new Item(homework.lesson().station(), step.step(), Role.GOAL), Mark.MISSED));
        }
    }

    private Mark reached(Item item, GoalWork work) {
        try {
            if (key.goal(item).isReached(benches.progress(work.bench(), name(item.id())))) {
                return Mark.REACHED;
            }
            problems.add(new Problem(new InputException("homework.not-reached", file, item.id()), false));
            return Mark.MISSED;
        } catch (InputException unusable) {
            fault(unusable);
            return Mark.UNKNOWN;
        }
    }

    private Optional<End> end() {
        if (homework.end() == null) {
            return Optional.empty();
        }
        try {
            Progress progress = benches.progress(homework.end(), name("end"));
            return Optional.of(new End(progress.state().iterations(), progress.loss(), progress.accuracy()));
        } catch (InputException unusable) {
            fault(unusable);
            return Optional.empty();
        }
    }

    private String name(String part) {
        return file + " (" + part + ")";
    }

    private void fault(InputException words) {
        problems.add(new Problem(words, true));
    }
}
