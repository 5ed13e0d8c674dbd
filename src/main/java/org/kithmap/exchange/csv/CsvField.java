package org.kithmap.exchange.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.AlterBuilder;
import org.kithmap.map.AlterField;
import org.kithmap.map.AlterKind;
import org.kithmap.map.Benefit;
import org.kithmap.map.Coded;
import org.kithmap.map.Direction;
import org.kithmap.map.Domain;
import org.kithmap.map.Frequency;
import org.kithmap.map.Relation;
import org.kithmap.map.SupportType;
import org.kithmap.map.TiePhase;
import org.kithmap.messages.MessageTerm;

/// A meaning that a column of a CSV file can have, with its usual names in programs and textbooks.
/// The names are normalized by [VocabularyMatcher#plain] (`.egoID` is `egoid`); the most reliable
/// name is first. In a file, a name may be with or without a leading "alter".
enum CsvField {
    EGO_ID(
            "owner of the map",
            null,
            "egoid ego egouuid egokey egono egonumber egonum networkcanvasegouuid respondentid respondent participantid"
                    + " participant subjectid interviewid mapid"),
    EGO_NAME(
            "name of the person",
            null,
            "egoname respondentname participantname networkcanvascaseid caseid"),
    ALTER_ID(
            "id of the person within these files",
            null,
            "alterid altid alteruuid nodeid alternumber alternum alterno altnum altno alter networkcanvasuuid nodeuuid"
                    + " vertexid"),
    NAME(
            "name",
            "name",
            null,
            "altername altname name nodename alterlabel nodelabel label nickname firstname pseudonym initials"),
    KIND(
            "kind",
            "kind (person, pet, place …)",
            AlterKind.class,
            "kindofalter typeofalter nodetype networkcanvastype"),
    RELATION(
            "kind of relationship",
            Relation.class,
            "relation relations rel relationship relationships relationtype relationshiptype reltype typeofrelation"
                    + " typeofrelationship kindofrelationship kinship"),
    CLOSENESS(
            "closeness",
            "closeness",
            null,
            "closeness clo close emotionalcloseness closenesslevel closenessrating closenesstoego"),
    COMFORT("comfort", "comfort", null, "comfort comfortable comfortlevel atease ease"),
    PHASE("phase", "past, present or hoped for", TiePhase.class, "phase tense period"),
    SINCE("since", "since when", null, "since knownsince sinceyear yearmet"),
    CONTACT(
            "how often there is contact, from either side",
            Frequency.class,
            "contact contactfrequency contactfreq frequencyofcontact freqcontact frequency freq howoften"),
    CONTACT_FROM_THEM(
            "contactFromThem",
            "how often they get in touch",
            Frequency.class,
            "contactfromthem contactinbound contactbythem"),
    CONTACT_FROM_ME(
            "contactFromMe",
            "how often I get in touch",
            Frequency.class,
            "contactfromme contactoutbound contactbyme"),
    LAST_CONTACT(
            "lastContact",
            "date of the last contact",
            null,
            "lastcontact lastcontactdate dateoflastcontact lastseen"),
    NEWER("newer", "new in my life", null, "newer new isnew"),
    WANT_MORE(
            "wantMore",
            "I would like more time with them",
            null,
            "wantmore moretime morecontact wantmorecontact"),
    STRAINED(
            "strained", "strained", null, "strained strain conflict tension difficult isdifficult"),
    DIED("died", "has died", null, "died deceased dead hasdied"),
    QUALITIES("qualities", null, "qualities quality strengths appreciated"),
    SYMBOL("symbol", "symbol", null, "symbol emoji icon"),
    NOTES("notes", null, "notes note comment comments remark remarks description"),
    DIRECTION(
            "support received or given",
            Direction.class,
            "direction supportdirection directionofsupport flow"),
    SUPPORT_TYPE(
            "type of support",
            SupportType.class,
            "supporttype typeofsupport kindofsupport support supports supporttypes"),
    DOMAIN(
            "area of life of the support",
            Domain.class,
            "domain domains lifedomain lifedomains areaoflife areasoflife lifearea area areas supportdomain"),
    BENEFITS("what the support brings", Benefit.class, "benefits benefit supportbenefits brings"),
    SOURCE(
            "one of the two",
            null,
            "source from srcid src sourceid fromid fromalter alter1 alterid1 alter1id altera node1 nodeid1 a"
                    + " networkcanvassourceuuid"),
    TARGET(
            "the other of the two",
            null,
            "target to tgtid tgt targetid toid toalter alter2 alterid2 alter2id alterb node2 nodeid2 b"
                    + " networkcanvastargetuuid"),
    WEIGHT("how strong the tie is", null, "weight tieweight edgeweight strength tiestrength");

    /// Names of columns that can mean any of [#MEANT_BY_THEM]; the values of the column decide.
    static final List<String> OF_MANY_MEANINGS = List.of("kind", "type", "category", "role");

    static final List<CsvField> MEANT_BY_THEM = List.of(KIND, RELATION, SUPPORT_TYPE);

    private final @Nullable AlterField<?> alterField;
    private final String becomes;
    private final @Nullable Class<? extends Coded> list;
    private final List<String> names;

    CsvField(String becomes, @Nullable Class<? extends Coded> list, String names) {
        this.alterField = null;
        this.becomes = becomes;
        this.list = list;
        this.names = List.of(names.split(" +"));
    }

    /// @param alterField the name of the field of an alter that an answer sets
    CsvField(
            String alterField,
            String becomes,
            @Nullable Class<? extends Coded> list,
            String names) {
        this.alterField = AlterField.named(alterField);
        this.becomes = becomes;
        this.list = list;
        this.names = List.of(names.split(" +"));
    }

    /// Sets the field of an alter, if an answer is the value of one.
    void set(AlterBuilder alter, Object answer) {
        if (alterField != null) {
            alterField.set(alter, answer);
        }
    }

    /// Returns the English description for the report.
    String becomes() {
        return becomes;
    }

    /// Returns the closed list of possible answers; null if answers are free.
    @Nullable Class<? extends Coded> list() {
        return list;
    }

    MessageTerm term() {
        return new MessageTerm(
                "field-" + name().toLowerCase(Locale.ROOT).replace('_', '-'), becomes);
    }

    List<String> names(SheetType sheetType) {
        return switch (this) {
            case EGO_ID -> sheetType == SheetType.EGOS ? and("id") : names;
            case EGO_NAME ->
                    sheetType == SheetType.EGOS
                            ? and("name", "label", "nickname", "pseudonym")
                            : names;
            case ALTER_ID -> and("id");
            default -> names;
        };
    }

    boolean belongsTo(SheetType sheetType) {
        return switch (this) {
            case EGO_ID -> true;
            case EGO_NAME -> sheetType != SheetType.TIES;
            case NOTES -> sheetType != SheetType.TIES;
            case SOURCE, TARGET, WEIGHT -> sheetType == SheetType.TIES;
            default -> sheetType == SheetType.ALTERS;
        };
    }

    /// Returns whether only alters have this field, so that such a column shows what a file lists.
    boolean onlyOfAlters() {
        return belongsTo(SheetType.ALTERS)
                && !belongsTo(SheetType.TIES)
                && !belongsTo(SheetType.EGOS)
                && this != NAME;
    }

    private List<String> and(String... more) {
        return java.util.stream.Stream.concat(names.stream(), Arrays.stream(more)).toList();
    }
}
