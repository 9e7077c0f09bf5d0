package accede.workbench;

import accede.access.Permission;
import accede.access.Reader;
import accede.geography.StateCode;
import accede.outreach.Note;
import accede.outreach.PublicWords;
import accede.outreach.Publication;
import accede.participation.Treaty;
import accede.reading.Shelved;
import accede.storage.SqlContacts;
import accede.storage.SqlNotes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Confidential notes, and the words that everybody may see: two texts, never one. Publishing is an
/// act that can be taken back. The database shows a reader nothing else than what is theirs.
public final class Notes {

  /// How many characters words for everybody have at most.
  public static final int LONGEST_WORDS = 2_000;

  /// A note with its text; the reading of it is on record.
  ///
  /// @param publications of lines about it, withdrawn ones too where the reader may see them
  public record Opened(Note note, String text, List<Publication> publications) {}

  /// Exactly what everybody would see, and what in it is doubtful.
  public record Preview(String words, List<PublicWords.Mark> doubts) {}

  private final SqlNotes notes;
  private final SqlContacts contacts;
  private final Supplier<Reader> reader;
  private final Supplier<LocalDate> today;
  private final Supplier<Set<String>> audiences;

  Notes(
      SqlNotes notes,
      SqlContacts contacts,
      Supplier<Reader> reader,
      Supplier<LocalDate> today,
      Supplier<Set<String>> audiences) {
    this.notes = notes;
    this.contacts = contacts;
    this.reader = reader;
    this.today = today;
    this.audiences = audiences;
  }

  private boolean may(Permission permission, String treaty) {
    return reader.get().may(permission, treaty, today.get());
  }

  private void require(Permission permission, String treaty) {
    reader.get().require(permission, treaty, today.get());
  }

  /// Whether anything here can be the reader's at all.
  public void requireAny(Treaty treaty) {
    String id = treaty.id().value();
    if (!may(Permission.READ_NOTES, id) && !mayBeSharedWith(id)) {
      require(Permission.WRITE_NOTES, id);
    }
  }

  /// Whether the reader sits for a State or an organization, if only to read until the office
  /// begins.
  private boolean mayBeSharedWith(String treaty) {
    return reader.get() instanceof Reader.Member member
        && member.offices().stream()
            .anyMatch(office -> {
              String audience =
                  office.findState().map(StateCode::value).orElseGet(office::organization);
              return !audience.isEmpty() && office.isOf(audience, treaty, today.get());
            });
  }

  /// The notes the reader may read, newest first, without their texts.
  ///
  /// @param state null for all
  public List<Note> all(Treaty treaty, @Nullable StateCode state) {
    return notes.all(treaty.id(), state).stream().filter(this::isMine).toList();
  }

  /// A note with its text, if it is the reader's to read. That it was read is written down.
  public Optional<Opened> open(Treaty treaty, long id) {
    return find(treaty, id)
        .flatMap(note ->
            Optional.ofNullable(notes.read(List.of(id)).get(id))
                .map(text -> new Opened(note, text, ofNote(note))));
  }

  /// The versions of a note that the reader may see, the newest first, this one among them.
  public List<Note> versions(Note note) {
    List<Note> all = notes.everyVersion(note.treaty());
    Set<Long> related = new TreeSet<>(Set.of(note.id()));
    int before;
    do {
      before = related.size();
      for (Note one : all) {
        if (related.contains(one.id()) && one.replaces() != 0) {
          related.add(one.replaces());
        } else if (related.contains(one.replaces())) {
          related.add(one.id());
        }
      }
    } while (related.size() > before);
    return all.stream()
        .filter(one -> related.contains(one.id()))
        .sorted(Comparator.comparingLong(Note::id).reversed())
        .toList();
  }

  /// A note without its text, or a [Refusal].
  public Note note(Treaty treaty, long id) {
    return find(treaty, id).orElseThrow(() -> unknown(id));
  }

  private Optional<Note> find(Treaty treaty, long id) {
    return notes.find(id).filter(note -> note.treaty().equals(treaty.id())).filter(this::isMine);
  }

  private boolean isMine(Note note) {
    return note.isFor(reader.get(), today.get());
  }

  private List<Publication> ofNote(Note note) {
    return notes.publications(note.treaty(), null).stream()
        .filter(publication -> publication.note() == note.id())
        .toList();
  }

  /// Texts of notes by number, those the reader may read. That they were read is written down.
  public Map<Long, String> texts(List<Note> of) {
    return notes.read(of.stream().map(Note::id).toList());
  }

  /// Keeps a note. A revision can be written by whoever wrote the note, or reads all.
  ///
  /// @return its number
  public long write(Note.Draft draft) {
    String treaty = draft.treaty().value();
    require(Permission.WRITE_NOTES, treaty);
    if (draft.about().isAfter(today.get().plusYears(1))) {
      throw new Refusal("A note about " + draft.about() + " would be more than a year early.");
    }
    if (draft.replaces() != 0) {
      Note before =
          notes
              .find(draft.replaces())
              .filter(note -> note.treaty().equals(draft.treaty()))
              .orElseThrow(() -> unknown(draft.replaces()));
      if (!before.author().equals(reader.get().id())) {
        require(Permission.READ_NOTES, treaty);
      }
      if (notes.all(draft.treaty(), null).stream().noneMatch(n -> n.id() == before.id())) {
        throw new Refusal("Note " + before.id() + " was revised already: revise the newest.");
      }
    }
    return notes.add(draft);
  }

  private static Refusal unknown(long id) {
    return new Refusal("There is no note " + id + " for you to see.");
  }

  /// Lets a State's delegation or a partner organization read a note.
  ///
  /// @param audience a State's code or an organization's
  public void share(Treaty treaty, long id, String audience) {
    require(Permission.SHARE_NOTES, treaty.id().value());
    Note note = note(treaty, id);
    if (!audiences.get().contains(audience)) {
      throw new Refusal(
          "'"
              + audience
              + "' is neither a State's code, such as NOR, nor an organization's that an account"
              + " stands for.");
    }
    notes.share(note.id(), audience);
  }

  /// Whom a note of a treaty can be shared with, by code.
  public Set<String> audiences(Treaty treaty) {
    require(Permission.SHARE_NOTES, treaty.id().value());
    return audiences.get();
  }

  /// Takes that back.
  public void unshare(Treaty treaty, long id, String audience) {
    require(Permission.SHARE_NOTES, treaty.id().value());
    Note note = note(treaty, id);
    if (!note.audiences().contains(audience)) {
      throw new Refusal("Note " + id + " is not shared with '" + audience + "'.");
    }
    notes.unshare(note.id(), audience);
  }

  /// Exactly what everybody would see of words about a note, with what in them is doubtful. Reads
  /// the note, to compare.
  public Preview preview(Treaty treaty, long id, String words) {
    require(Permission.PUBLISH, treaty.id().value());
    Note note = note(treaty, id);
    String shown = shown(words);
    String text = notes.read(List.of(note.id())).getOrDefault(note.id(), "");
    return new Preview(shown, PublicWords.doubts(shown, contacts.persons(), text));
  }

  /// Lines and spaces as they are shown; controls and marks that turn the direction are left out.
  private static String shown(String words) {
    String shown =
        words
            .replaceAll("[\\p{Cntrl}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\s]]", "")
            .replaceAll("\\s+", " ")
            .strip();
    if (shown.isEmpty() || shown.length() > LONGEST_WORDS) {
      throw new Refusal(
          "What is published has 1 to "
              + LONGEST_WORDS
              + " characters; this has "
              + shown.length()
              + ".");
    }
    return shown;
  }

  /// Publishes words about a note, exactly as previewed.
  ///
  /// @return number of the publication
  public long publish(Treaty treaty, long id, String words) {
    require(Permission.PUBLISH, treaty.id().value());
    Note note = note(treaty, id);
    return notes.publish(note, shown(words));
  }

  /// A publication that the reader may see, or a [Refusal].
  public Publication publication(Treaty treaty, long id) {
    return notes
        .publication(id)
        .filter(one -> one.treaty().equals(treaty.id()))
        .orElseThrow(() -> new Refusal("There is no publication " + id + " for you to see."));
  }

  /// Takes a publication back.
  ///
  /// @return the publication as it stands now
  public Publication withdraw(Treaty treaty, long publication, String because) {
    require(Permission.PUBLISH, treaty.id().value());
    if (because.isBlank() || because.length() > LONGEST_WORDS) {
      throw new Refusal("Say in a few words why it is withdrawn.");
    }
    Publication known = publication(treaty, publication);
    if (!known.isSeen()) {
      throw new Refusal("Publication " + publication + " was withdrawn already.");
    }
    notes.withdraw(publication, because.strip());
    return publication(treaty, publication);
  }

  /// What everybody may read of the work with States, newest first.
  ///
  /// @param state null for all
  public List<Publication> publicLines(Treaty treaty, @Nullable StateCode state) {
    return notes.publications(treaty.id(), state).stream().filter(Publication::isSeen).toList();
  }

  /// Documents on record that the reader may see, and which of them everybody sees.
  public List<Shelved> documents(Treaty treaty) {
    return notes.documents(treaty.id());
  }

  /// Lets everybody see a document and all that was read in it.
  public void publishDocument(Treaty treaty, long document) {
    require(Permission.PUBLISH, treaty.id().value());
    Shelved shelved = document(treaty, document);
    if (shelved.publication() != 0) {
      throw new Refusal("Document " + document + " is public already.");
    }
    notes.publish(shelved);
  }

  /// Takes a document back from the public.
  public void withdrawDocument(Treaty treaty, long document, String because) {
    Shelved shelved = document(treaty, document);
    if (shelved.publication() == 0) {
      throw new Refusal("Document " + document + " is not public.");
    }
    withdraw(treaty, shelved.publication(), because);
  }

  /// A document on record, or a [Refusal].
  public Shelved document(Treaty treaty, long document) {
    return documents(treaty).stream()
        .filter(one -> one.id() == document)
        .findFirst()
        .orElseThrow(() -> new Refusal("There is no document " + document + " for you to see."));
  }
}
