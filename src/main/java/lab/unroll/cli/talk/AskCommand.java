package lab.unroll.cli.talk;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import lab.unroll.chat.Answer;
import lab.unroll.chat.BeamSearch;
import lab.unroll.chat.HeardQuestion;
import lab.unroll.chat.Talker;
import lab.unroll.chat.WordChoice;
import lab.unroll.cli.options.SessionOption;
import lab.unroll.engine.KernelChoice;
import lab.unroll.net.Parameters;
import lab.unroll.session.Session;
import lab.unroll.state.BenchState;
import lab.unroll.task.Ranges;
import lab.unroll.task.chat.Chat;
import lab.unroll.train.Training;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unroll ask}: asks the chatbot of a session. */
@Command(name = "ask", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Asks the chatbot of a session and prints what it says, with P of the whole answer. It is a parrot of"
            + " the pairs it has learnt.")
public final class AskCommand implements Callable<Integer> {

    @Option(names = "--session", paramLabel = "FILE.unroll", required = true, description = "a session of a chatbot, as"
            + " 'unroll train --preset chat --save' makes one")
    private Path session;

    @Option(names = "--dialogues", paramLabel = "FILE", description = "what it learns from, where that is not beside it")
    private Path dialogues;

    @Option(names = "--temperature", paramLabel = "X", description = "draw each word, from 0.05 (nearly always the likeliest) to"
            + " 5; without it the likeliest is said")
    private Double temperature;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "0", description = "decides what is drawn (default: 0)")
    private long seed;

    @Option(names = "--beam", paramLabel = "N", description = "keep the N likeliest beginnings, 1 to 5, and print the likeliest"
            + " sentences")
    private Integer beam;

    @Option(names = "--lang", paramLabel = "TAG", defaultValue = "en", description = "en or zh-TW")
    private String language;

    @CommandLine.Parameters(arity = "1..*", paramLabel = "QUESTION", description = "what is asked, each question in quotation"
            + " marks")
    private List<String> questions;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Words words = Words.of("chat", Words.language(language));
        PrintWriter out = command.commandLine().getOut();
        if (temperature != null) {
            Ranges.require("--temperature", temperature, WordChoice.COLDEST, WordChoice.HOTTEST);
        }
        if (beam != null) {
            Ranges.require("--beam", beam, 1, BeamSearch.WIDEST);
        }
        if (beam != null && temperature != null) {
            throw new InputException("ask.beam-temperature");
        }
        Session read = SessionOption.read(session, Optional.ofNullable(dialogues));
        BenchState state = read.state();
        if (!(state.experiment().task() instanceof Chat chat)) {
            throw new InputException("ask.no-chat", session.getFileName(), state.experiment().preset());
        }
        Talker talker = new Talker(chat, trained(read), state.edit().pins());
        SplittableRandom random = new SplittableRandom(seed);
        questions.forEach(question -> ask(talker, question, random, words, out));
        out.println(words.get("parrot", chat.pairs().size()));
        return CommandLine.ExitCode.OK;
    }

    /** The network as it was trained, or trained now where only the number of steps is kept; and changed by hand. */
    private static Parameters trained(Session session) {
        try (Training run = session.begin(1, KernelChoice.named(KernelChoice.AUTO))) {
            if (session.training().isEmpty()) {
                run.advanceTo(session.state().iterations(), step -> { });
                return session.state().edit().edits().in(run.parameters());
            }
            return run.parameters();
        }
    }

    private void ask(Talker talker, String question, SplittableRandom random, Words words, PrintWriter out) {
        Chat chat = talker.task();
        int[] symbols = chat.lexicon().question(question);
        if (symbols.length == 0) {
            throw new InputException("dialogue.nothing");
        }
        HeardQuestion heard = talker.read(symbols);
        out.println("> " + question);
        if (beam == null) {
            tell(chat, talker.answer(heard, temperature == null ? WordChoice.GREEDY : WordChoice.drawn(temperature, random)),
                    words, out);
        } else {
            talker.beam(heard, beam).answers().forEach(answer -> tell(chat, answer, words, out));
        }
        List<String> unknown = chat.lexicon().unknownIn(question);
        if (!unknown.isEmpty()) {
            out.println("  " + words.get("remark.unknown", String.join(words.get("remark.between"), unknown), chat.answers().label(chat.lexicon().unknown())));
        } else if (!chat.isLearnt(symbols)) {
            out.println("  " + words.get("remark.new"));
        }
        if (chat.lexicon().isCut(question)) {
            out.println("  " + words.get("remark.cut", chat.longest()));
        }
    }

    private static void tell(Chat chat, Answer answer, Words words, PrintWriter out) {
        String said = chat.lexicon().sentence(answer.symbols());
        out.println(String.format(Locale.ROOT, "%s%s   P = %.3f", said.isEmpty() ? words.get("silence") : said,
                answer.ended() ? "" : " …", answer.probability()));
    }
}
