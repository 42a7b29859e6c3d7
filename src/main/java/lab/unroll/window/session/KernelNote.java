package lab.unroll.window.session;

import lab.unroll.engine.KernelChoice;
import lab.unroll.session.Sections;
import lab.unroll.session.Session;
import lab.unroll.window.kit.Message;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.work.BenchController;

/** Says where a training was computed with other kernels than it goes on with: then the last digits differ. */
final class KernelNote {

    private KernelNote() {
    }

    static void tell(Session session, BenchController bench) {
        String here = bench.computing().kernels().id();
        session.get(Sections.KERNELS).filter(there -> !there.equals(here))
                .filter(there -> !there.equals(KernelChoice.AUTO)).ifPresent(there -> {
                    BenchModel model = bench.model();
                    Message said = model.messageProperty().get();
                    Message note = Message.note("document.kernels", there, here);
                    model.say(said == null ? note : said.and(note));
                });
    }
}
