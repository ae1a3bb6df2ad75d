using Answerable.Store.Tests.People;

namespace Answerable.Store.Tests;

public sealed class PostgresAccountsTests() : AccountsTests(new PostgresEngine());

public sealed class PostgresAnswersTests() : AnswersTests(new PostgresEngine());

public sealed class PostgresApprovalsTests() : ApprovalsTests(new PostgresEngine());

public sealed class PostgresAtOnceTests() : AtOnceTests(new PostgresEngine());

public sealed class PostgresAttemptsTests() : AttemptsTests(new PostgresEngine());

public sealed class PostgresAudienceTests() : AudienceTests(new PostgresEngine());

public sealed class PostgresAuditTests() : AuditTests(new PostgresEngine());

public sealed class PostgresAuditTrailTests() : AuditTrailTests(new PostgresEngine());

public sealed class PostgresPapersTests() : PapersTests(new PostgresEngine());

public sealed class PostgresPartRequestsTests() : PartRequestsTests(new PostgresEngine());
public sealed class PostgresPrivateNotesTests() : PrivateNotesTests(new PostgresEngine());
public sealed class PostgresAskedQuestionsTests() : AskedQuestionsTests(new PostgresEngine());

public sealed class PostgresPeopleModelTests() : PeopleModelTests(new PostgresEngine());
public sealed class PostgresInternalEditionsTests() : InternalEditionsTests(new PostgresEngine());

public sealed class PostgresOfficeDecisionsTests() : OfficeDecisionsTests(new PostgresEngine());

public sealed class PostgresProposalEditsTests() : ProposalEditsTests(new PostgresEngine());

public sealed class PostgresRevisionsTests() : RevisionsTests(new PostgresEngine());

public sealed class PostgresSchemaTests() : SchemaTests(new PostgresEngine());

public sealed class PostgresSessionsTests() : SessionsTests(new PostgresEngine());

public sealed class PostgresSharingTests() : SharingTests(new PostgresEngine());

public sealed class PostgresTakingInTests() : TakingInTests(new PostgresEngine());

public sealed class PostgresVersionTests() : VersionTests(new PostgresEngine());

public sealed class PostgresVisibilityTests() : VisibilityTests(new PostgresEngine());

public sealed class PostgresDeskTests() : DeskTests(new PostgresEngine());

public sealed class PostgresLettersTests() : LettersTests(new PostgresEngine());

public sealed class PostgresOutcomesTests() : OutcomesTests(new PostgresEngine());

public sealed class PostgresReferencesTests() : ReferencesTests(new PostgresEngine());

public sealed class PostgresPlaceSearchTests() : PlaceSearchTests(new PostgresEngine());

public sealed class PostgresOutsideLinksTests() : OutsideLinksTests(new PostgresEngine());

public sealed class PostgresLibraryTests() : LibraryTests(new PostgresEngine());
