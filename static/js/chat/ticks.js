// How far the others of a group have it, from their marks. Of large groups only the whole is known.
export class GroupTicks {
  constructor(marks) {
    this.take(marks);
  }

  // As the API tells them.
  take(marks) {
    this.whole = marks;
    this.members = marks.members && new Map(marks.members.map((one) => [one.person_id, { read: one.read_seq, delivered: one.delivered_seq }]));
  }

  // One member has moved on; `read` is null where it is not told.
  move({ person_id: person, read_seq: read, delivered_seq: delivered }) {
    const known = this.members?.get(person);
    if (!known) return false;
    known.read = read === null ? null : Math.max(known.read ?? 0, read);
    known.delivered = Math.max(known.delivered, delivered, read ?? 0);
    const all = [...this.members.values()];
    const shown = all.map((one) => one.read).filter((one) => one !== null);
    this.whole = {
      read_seq: shown.length ? Math.min(...shown) : 0,
      read_by_some_seq: shown.length ? Math.max(...shown) : 0,
      delivered_seq: Math.min(...all.map((one) => one.delivered)),
    };
    return true;
  }

  tickOf(seq) {
    if (seq <= this.whole.read_seq) return "read";
    if (seq <= this.whole.read_by_some_seq) return "read_some";
    return seq <= this.whole.delivered_seq ? "delivered" : "sent";
  }
}
