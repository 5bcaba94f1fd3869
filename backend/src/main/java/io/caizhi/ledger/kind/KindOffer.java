package io.caizhi.ledger.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a release changed of a kind that an office has made its own, and that the office
 * may take over: three forms are compared, so that what the office changed itself is not
 * offered back, and what the rules would refuse is not offered at all.
 */
final class KindOffer {

	private final KindForm base;

	private final KindForm brought;

	private final EntryKind own;

	private final Set<KindCode> kinds;

	private final List<Difference> differences = new ArrayList<>();

	private KindForm taken;

	private KindOffer(KindForm base, KindForm brought, EntryKind own, Set<KindCode> kinds) {
		this.base = base;
		this.brought = brought;
		this.own = own;
		this.kinds = kinds;
		this.taken = own.content();
	}

	/** How what is offered differs from what is in force. */
	@Schema(name = "LedgerKindChange")
	enum Change {

		ADDED, CHANGED, REMOVED

	}

	/**
	 * One difference, of a field or of a metric.
	 *
	 * @param field as it would be; as it is, where it would be removed
	 * @param metric as it would be
	 */
	@Schema(name = "LedgerKindDifference")
	record Difference(Change change, @Nullable KindField field, @Nullable KindMetric metric) {

	}

	/**
	 * @param base what a release brought before the office made it its own; nothing where
	 * the office was first
	 * @param brought what this release brings
	 * @param own what is in force
	 * @param kinds which the district has
	 */
	static List<Difference> of(@Nullable KindForm base, KindForm brought, EntryKind own, Set<KindCode> kinds) {
		KindForm before = (base != null) ? base : with(brought, List.of(), List.of());
		return new KindOffer(before, brought, own, kinds).compare();
	}

	private List<Difference> compare() {
		compare(KindForm::fields, KindField::code, (change, field) -> new Difference(change, field, null),
				(form, fields) -> with(form, fields, form.metrics()), true);
		compare(KindForm::counted, KindMetric::code, (change, metric) -> new Difference(change, null, metric),
				(form, metrics) -> with(form, form.fields(), metrics), false);
		return this.differences;
	}

	private <T> void compare(Function<KindForm, List<T>> part, Function<T, String> code,
			BiFunction<Change, T, Difference> difference, BiFunction<KindForm, List<T>, KindForm> with,
			boolean removable) {
		for (T one : part.apply(this.brought)) {
			Optional<T> before = find(part.apply(this.base), code, one);
			Optional<T> now = find(part.apply(this.own.content()), code, one);
			if (before.filter(one::equals).isPresent() || now.filter(one::equals).isPresent()
					|| (before.isPresent() && now.isEmpty())) {
				continue;
			}
			List<T> next = new ArrayList<>(part.apply(this.taken));
			now.ifPresentOrElse((replaced) -> next.set(next.indexOf(replaced), one), () -> next.add(one));
			offer(difference.apply(now.isPresent() ? Change.CHANGED : Change.ADDED, one), with.apply(this.taken, next));
		}
		for (T one : removable ? part.apply(this.own.content()) : List.<T>of()) {
			if (find(part.apply(this.base), code, one).isPresent()
					&& find(part.apply(this.brought), code, one).isEmpty()) {
				offer(difference.apply(Change.REMOVED, one), with.apply(this.taken,
						part.apply(this.taken).stream().filter((other) -> !Objects.equals(one, other)).toList()));
			}
		}
	}

	private void offer(Difference difference, KindForm next) {
		if (KindRules.faults(next, this.kinds, this.own, "").isEmpty()) {
			this.differences.add(difference);
			this.taken = next;
		}
	}

	private static <T> Optional<T> find(List<T> all, Function<T, String> code, T like) {
		return all.stream().filter((one) -> code.apply(one).equals(code.apply(like))).findFirst();
	}

	private static KindForm with(KindForm form, List<KindField> fields, @Nullable List<KindMetric> metrics) {
		return new KindForm(form.name(), form.english(), form.dimension(), form.title(), form.date(), form.retired(),
				fields, metrics, form.once());
	}

}
