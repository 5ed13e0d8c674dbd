package org.kithmap.map;

import java.util.Comparator;

/// The order of the elements of a map, so that equal maps are always written in the same way.
final class MapOrder {

    static final Comparator<Alter> ALTERS =
            Comparator.comparing(Alter::name).thenComparing(Alter::id);
    static final Comparator<Tie> TIES = Comparator.comparing(Tie::a).thenComparing(Tie::b);
    static final Comparator<Reflection> REFLECTIONS =
            Comparator.comparing(Reflection::on)
                    .thenComparing(Reflection::question)
                    .thenComparing(Reflection::id);
    static final Comparator<Step> STEPS = Comparator.comparing(Step::on).thenComparing(Step::id);
    static final Comparator<Contact> CONTACTS =
            Comparator.comparing(Contact::on).thenComparing(Contact::id);
    static final Comparator<SavedView> VIEWS =
            Comparator.comparing(SavedView::name).thenComparing(SavedView::id);

    private MapOrder() {}

    static SupportMap sorted(SupportMap map) {
        return map.with(sorted ->
                sorted.alters(map.alters().stream().sorted(ALTERS).toList())
                        .ties(map.ties().stream().sorted(TIES).toList())
                        .supports(map.supports().stream().sorted(Support.ORDER).toList())
                        .reflections(map.reflections().stream().sorted(REFLECTIONS).toList())
                        .steps(map.steps().stream().sorted(STEPS).toList())
                        .contacts(map.contacts().stream().sorted(CONTACTS).toList())
                        .views(map.views().stream().sorted(VIEWS).toList()));
    }
}
