package io.caizhi.evidence;

import java.io.IOException;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/** Whether the store of evidence answers, for the people who run the installation. */
@Service
public class StoreCheck {

	private static final Logger log = LoggerFactory.getLogger(StoreCheck.class);

	private final EvidenceStore store;

	private final StoreKind kind;

	StoreCheck(EvidenceStore store, EvidenceSettings settings) {
		this.store = store;
		this.kind = settings.store();
	}

	/**
	 * What came of looking.
	 *
	 * @param millis how long it took
	 */
	public record Answer(StoreKind kind, boolean answers, long millis) {

	}

	public Answer now() {
		long begun = System.nanoTime();
		boolean answers = answers();
		return new Answer(this.kind, answers, Duration.ofNanos(System.nanoTime() - begun).toMillis());
	}

	private boolean answers() {
		try {
			this.store.check();
			return true;
		}
		catch (IOException ex) {
			log.warn("The store of evidence is away", ex);
			return false;
		}
	}

}
