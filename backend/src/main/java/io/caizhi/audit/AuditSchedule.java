package io.caizhi.audit;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When notes are written, entries sealed and heads carried outside. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuditSchedule {

	@Bean
	@ConditionalOnProperty(name = "caizhi.audit.worker", matchIfMissing = true)
	Rounds auditRounds(NoteWriting notes, Sealing sealing, HeadWriting heads) {
		return new Rounds(notes, sealing, heads);
	}

	/** On every node: each has notes of its own, and writes heads into its own folder. */
	static class Rounds implements DisposableBean {

		private final NoteWriting notes;

		private final Sealing sealing;

		private final HeadWriting heads;

		Rounds(NoteWriting notes, Sealing sealing, HeadWriting heads) {
			this.notes = notes;
			this.sealing = sealing;
			this.heads = heads;
		}

		@Scheduled(fixedDelayString = "${caizhi.audit.notes-interval:PT10S}")
		void writeNotes() {
			this.notes.write();
		}

		@Scheduled(fixedDelayString = "${caizhi.audit.seal-interval:PT1M}")
		void seal() {
			this.sealing.round();
		}

		/** Looked at every hour, so that a server that sleeps at midnight misses none. */
		@Scheduled(initialDelayString = "${caizhi.audit.heads-delay:PT2M}",
				fixedDelayString = "${caizhi.audit.heads-interval:PT1H}")
		void writeHeads() {
			this.heads.today();
		}

		@Scheduled(cron = "${caizhi.audit.nightly:0 40 1 * * *}", zone = "Asia/Shanghai")
		void nightly() {
			this.sealing.lookAtAll();
			this.notes.forget();
		}

		/** What was noted last is written before the node goes. */
		@Override
		public void destroy() {
			this.notes.write();
		}

	}

}
