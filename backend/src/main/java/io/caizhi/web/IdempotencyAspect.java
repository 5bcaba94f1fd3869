package io.caizhi.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.UndeclaredThrowableException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;

import io.caizhi.kernel.Deadlock;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import io.caizhi.privacy.BlindIndex;
import io.caizhi.privacy.FieldCipher;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Operator;
import jakarta.servlet.http.HttpServletRequest;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a submission count once. Its key, the work and the answer are committed together:
 * a crash or a refusal leaves nothing of them, anything else leaves all three. The key is
 * written first, so that whoever sends the same meanwhile waits for the outcome in the
 * database; on the same node they are told at once.
 */
@Aspect
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class IdempotencyAspect {

	static final String HEADER = "Idempotency-Key";

	private static final Logger log = LoggerFactory.getLogger(IdempotencyAspect.class);

	private static final String ANSWER = "idempotency.answer";

	private static final Pattern KEY = Pattern.compile("[!-~]{8,100}");

	private final IdempotencyRepository repository;

	private final FieldCipher cipher;

	private final BlindIndex fingerprints;

	private final TransactionTemplate transactions;

	private final JsonMapper json;

	private final SubmissionsUnderWay underWay = new SubmissionsUnderWay();

	IdempotencyAspect(IdempotencyRepository repository, FieldCipher cipher, BlindIndex fingerprints,
			PlatformTransactionManager transactionManager, JsonMapper json) {
		this.repository = repository;
		this.cipher = cipher;
		this.fingerprints = fingerprints;
		this.transactions = new TransactionTemplate(transactionManager);
		this.json = json;
	}

	@Around("@annotation(io.caizhi.kernel.Idempotent)")
	Object once(ProceedingJoinPoint method) {
		Submission submission = submission(request(), method.getArgs());
		byte @Nullable [] other = this.underWay.begin(submission);
		if (other != null) {
			throw MessageDigest.isEqual(other, submission.digest()) ? inProgress() : reused();
		}
		try {
			return work(submission, method);
		}
		finally {
			this.underWay.end(submission);
		}
	}

	/**
	 * A deadlock has undone everything, so the whole work is done again; use cases inside
	 * must not try that themselves.
	 */
	private ResponseEntity<?> work(Submission submission, ProceedingJoinPoint method) {
		for (int attempt = 1;; attempt++) {
			try {
				return Objects.requireNonNull(this.transactions
					.execute((transaction) -> this.repository.claim(submission.tenant(), submission)
							? first(submission, method, transaction) : again(submission)));
			}
			catch (RuntimeException | Error ex) {
				if (attempt == Deadlock.ATTEMPTS || !Deadlock.isBehind(ex)) {
					throw ex;
				}
				log.info("Deadlock, attempt {} of {}", attempt, Deadlock.ATTEMPTS);
				Deadlock.stepAside(attempt);
			}
		}
	}

	private ResponseEntity<?> first(Submission submission, ProceedingJoinPoint method, TransactionStatus transaction) {
		ResponseEntity<?> result = proceed(method);
		if (result.getStatusCode().isError()) {
			transaction.setRollbackOnly();
			return result;
		}
		SubmissionAnswer answer = SubmissionAnswer.of(result, this.json);
		this.repository.answer(submission.tenant(), submission, answer.status(),
				this.cipher.seal(submission.tenant(), ANSWER, this.json.writeValueAsString(answer)));
		return answer.given(result.getHeaders());
	}

	private ResponseEntity<?> again(Submission submission) {
		IdempotencyRepository.Answered known = this.repository.find(submission.tenant(), submission)
			.orElseThrow(IdempotencyAspect::inProgress);
		if (!MessageDigest.isEqual(known.digest(), submission.digest())) {
			throw reused();
		}
		return this.json
			.readValue(this.cipher.open(submission.tenant(), ANSWER, known.answer()), SubmissionAnswer.class)
			.replayed();
	}

	private static ResponseEntity<?> proceed(ProceedingJoinPoint method) {
		try {
			return (ResponseEntity<?>) method.proceed();
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new UndeclaredThrowableException(ex);
		}
	}

	private Submission submission(HttpServletRequest request, Object[] arguments) {
		String key = request.getHeader(HEADER);
		if (key == null || !KEY.matcher(key).matches()) {
			throw new BadRequest(HttpStatus.BAD_REQUEST, "idempotency-key-required");
		}
		Sender sender = Sender.among(arguments);
		Subject person = sender.person();
		String operation = request.getMethod() + " "
				+ request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		return new Submission(sender.tenant(),
				this.fingerprints.fingerprint(sender.tenant(), "idempotency.caller",
						person.issuer() + "\n" + person.id()),
				operation, key,
				this.fingerprints.fingerprint(sender.tenant(), "idempotency.request", content(request)));
	}

	private static String content(HttpServletRequest request) {
		try {
			return request.getMethod() + "\n" + request.getRequestURI() + "\n"
					+ Objects.requireNonNullElse(request.getQueryString(), "") + "\n"
					+ HexFormat.of().formatHex(LimitedBody.digest(request));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static HttpServletRequest request() {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
			return attributes.getRequest();
		}
		throw new IllegalStateException("An @Idempotent method answers requests only");
	}

	private static BadRequest reused() {
		return new BadRequest(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
	}

	private static BadRequest inProgress() {
		return new BadRequest(HttpStatus.CONFLICT, "submission-in-progress").retryAfter(1);
	}

	/** Who submits, and where. */
	private record Sender(TenantId tenant, Subject person) {

		static Sender among(Object[] arguments) {
			for (Object argument : arguments) {
				if (argument instanceof Member member) {
					return new Sender(member.tenant(), member.subject());
				}
				if (argument instanceof Operator operator) {
					return new Sender(Submission.NOWHERE, operator.subject());
				}
			}
			throw new IllegalStateException("An @Idempotent method needs a Member or an Operator as parameter");
		}

	}

}
