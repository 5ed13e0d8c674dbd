package org.kithmap.graph;

import java.util.Arrays;

/// The number of each created node by its former number: a hash table of 32 bytes a node, because a
/// backup may have millions.
final class NodeNumbers {

    private static final int INITIAL = 1 << 10;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final long FREE = -1;

    private long[] former = filled(INITIAL);
    private long[] created = new long[INITIAL];
    private int size;

    private static long[] filled(int length) {
        long[] array = new long[length];
        Arrays.fill(array, FREE);
        return array;
    }

    /// @param from the former number, 0 or more
    void put(long from, long to) {
        if (2 * ++size > former.length) {
            grow();
        }
        int place = place(from);
        former[place] = from;
        created[place] = to;
    }

    /// @throws IllegalArgumentException if there is no such node
    long get(long from) {
        int place = place(from);
        if (former[place] == FREE) {
            throw new IllegalArgumentException("a relationship has no node " + from);
        }
        return created[place];
    }

    /// Returns the place of a number, or the free place where it belongs.
    private int place(long from) {
        int mask = former.length - 1;
        int place = (int) ((from * SPREAD) >>> 32) & mask;
        while (former[place] != FREE && former[place] != from) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldFormer = former;
        long[] oldCreated = created;
        former = filled(2 * oldFormer.length);
        created = new long[former.length];
        for (int i = 0; i < oldFormer.length; i++) {
            if (oldFormer[i] != FREE) {
                int place = place(oldFormer[i]);
                former[place] = oldFormer[i];
                created[place] = oldCreated[i];
            }
        }
    }
}
