package lab.unroll.rewind;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What all trees of branches together may hold. Where it is too much, those that were used longest ago keep fewer steps
 * first, the one in use last. Also the lock of all of them: each piece of work under it is short.
 */
public final class SnapshotMemory {

    /** 256 MB. */
    public static final long MOST = 256L << 20;
    /** Where Java has little memory, only so small a part of it. */
    private static final int SHARE = 8;

    private final long most;
    /** The one used last is the last. What nobody can go back to any more is forgotten. */
    private final List<WeakReference<BranchTree>> trees = new ArrayList<>();

    /** 256 MB, or an eighth of the memory that Java may have where that is less. */
    public SnapshotMemory() {
        this(Math.min(MOST, Runtime.getRuntime().maxMemory() / SHARE));
    }

    /** So many bytes. */
    public SnapshotMemory(long most) {
        this.most = most;
    }

    /** So many bytes may be held. */
    public long most() {
        return most;
    }

    /** So many bytes are held by all trees. */
    public synchronized long held() {
        return trees().stream().mapToLong(BranchTree::bytes).sum();
    }

    private List<BranchTree> trees() {
        return trees.stream().map(WeakReference::get).filter(Objects::nonNull).toList();
    }

    /** This tree is the one in use from now on. */
    synchronized void use(BranchTree tree) {
        trees.removeIf(one -> one.get() == null || one.get() == tree);
        trees.add(new WeakReference<>(tree));
    }

    /**
     * Makes room for so many bytes more.
     *
     * @return false if even with as few steps as possible there is none
     */
    synchronized boolean makesRoomFor(long bytes) {
        List<BranchTree> all = trees();
        long held = all.stream().mapToLong(BranchTree::bytes).sum();
        for (BranchTree tree : all) {
            while (held + bytes > most && tree.canBeCoarser()) {
                held -= tree.coarsen();
            }
        }
        return held + bytes <= most;
    }
}
