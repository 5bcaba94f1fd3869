package io.caizhi.ledger.kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

import io.caizhi.kernel.DistrictId;
import io.caizhi.tenancy.DistrictCreated;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The kinds of product §6, which every district has from its first day: a new one by the
 * transaction that makes it, an older one after the start of a release that brings a
 * kind. What the office made of them since stays.
 */
@Component
public class StandardKinds {

	private static final List<Standard> ALL = read();

	private final KindRepository repository;

	private final Clock clock;

	StandardKinds(KindRepository repository, Clock clock) {
		this.repository = repository;
		this.clock = clock;
	}

	/** A kind as the release brings it. */
	record Standard(KindCode code, KindForm content) {

		EntryKind first() {
			return new EntryKind(this.code, 1, this.content);
		}

	}

	static List<Standard> all() {
		return ALL;
	}

	/** Gives a district those that it lacks. */
	@Transactional
	public void give(DistrictId district) {
		ALL.stream()
			.filter((standard) -> this.repository.find(district.asTenant(), standard.code()).isEmpty())
			.forEach((standard) -> give(district, standard));
	}

	@EventListener
	@Transactional
	void follow(DistrictCreated created) {
		give(created.district());
	}

	@Transactional
	@Scheduled(fixedDelayString = "${caizhi.ledger.kinds.interval:PT1H}")
	void catchUp() {
		ALL.forEach(
				(standard) -> this.repository.lacking(standard.code()).forEach((district) -> give(district, standard)));
	}

	private void give(DistrictId district, Standard standard) {
		try {
			this.repository.add(district.asTenant(), standard.first(), this.clock.instant(), null);
		}
		catch (DuplicateKeyException ex) {
			// another node was first, or the office itself: what is there stays
		}
	}

	private static List<Standard> read() {
		try (InputStream text = new ClassPathResource("ledger/standard-kinds.json").getInputStream()) {
			return List.of(JsonMapper.shared().readValue(text, Standard[].class));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
