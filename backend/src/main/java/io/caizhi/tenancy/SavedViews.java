package io.caizhi.tenancy;

import java.time.Clock;
import java.util.List;

import io.caizhi.kernel.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person keeps of the filters they use again and again. Nobody else sees it. */
@Service
class SavedViews {

	/** As many as anybody finds their way in. */
	static final int MOST = 50;

	private final SavedViewRepository repository;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SavedViews(SavedViewRepository repository, ApplicationEventPublisher events, Clock clock) {
		this.repository = repository;
		this.events = events;
		this.clock = clock;
	}

	/** The member's own, by name. */
	List<SavedView> of(Member member) {
		return this.repository.all(member.tenant(), member.subject());
	}

	/**
	 * @throws Refusal conflict {@code saved-view.name-taken} or
	 * {@code saved-view.too-many}
	 */
	@Transactional
	SavedView save(Member member, String page, String name, String query) {
		if (of(member).size() >= MOST) {
			throw Refusal.conflict("saved-view.too-many");
		}
		SavedView view = new SavedView(SavedViewId.next(), page, name.strip(), query);
		try {
			this.repository.insert(member.tenant(), member.subject(), view, this.clock.instant());
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.conflict("saved-view.name-taken");
		}
		this.events.publishEvent(
				new SavedViewKept(member.tenant(), member.district(), member.subject(), view.id(), page, true));
		return view;
	}

	/**
	 * @throws Refusal not found, when the member has none such
	 */
	@Transactional
	void drop(Member member, SavedViewId id) {
		SavedView view = this.repository.find(member.tenant(), member.subject(), id).orElseThrow(Refusal::notFound);
		this.repository.delete(member.tenant(), member.subject(), id);
		this.events.publishEvent(
				new SavedViewKept(member.tenant(), member.district(), member.subject(), id, view.page(), false));
	}

}
