/**
 * Words that may stay in redacted text, in lower case: those of Orrery's own sentences, and those in which providers tell
 * why something failed. A word that is missing here becomes a pseudonym, which is no harm; one that could be the name of
 * somebody's application must not be here.
 */
export const plainWords: ReadonlySet<string> = new Set(
  `
  a about above accept accepted access accompanies accompany account accounts across action actions active activity actual
  add added additional address addresses administrator advice after again against ago ahead alarm alert aliases all allow
  allowed allows alone along already also alternative although always among amount an analytics and another answer answered
  answers any anymore anything anyway api apis application applications applied applies apply are argument around arrow
  arrows as ask asked asks assertion assign assigned assignment assignments assigns association assume assumed assumes at
  attached attachment attachments attempt attempted attempts attribute attributes audience authentication authorization
  authorize authorized auto automation availability available aws azure back backend backends background backup bad
  balancer balancers bar base based basic batch be because been before began begin begins begun behind being belong belongs
  below beside best between billing block blocked blocks body border both boundary broke broken brought browser bus but by
  cache call called calls came can cancel cancelled cannot capacity case cause caused center certificate certificates chain
  change changed changes check checked child choose cidr circuit class classic clear cli client clock close closed cloud
  cluster clusters code collection come comes command comments common compare complete completed compute concrete condition
  conditions config configuration configure configured confirm confirmed conflict connect connected connection connections
  connector connects consent console constraint contact contain container containers containment contains content contents
  contents control copy correct could count counted country create created creation credential credentials csv current
  currently custom customer damaged data database databases date day days decline declined decode decoded dedicated default
  define defined definition definitions delegated delete deleted deleting denied denies deny dependencies dependency
  deployment describe described description desktop destination detail details did device diagnostic diagram diagrams
  differ different digit digits direct direction directly directory disable disabled disk disks distribution dns do document
  documents does domain domains done door dot dotted down due during each edges effect effective egress either elastic else
  email empty enable enabled encoded encrypt encrypted encryption end ended endpoint endpoints ends engine enough ensure
  enter entered entity entry environment eof error errors evaluate evaluated event events every everybody everything
  evidence exceed exceeded exceeds except exception exclusive execute exempt exist existing exists exit expect expected
  expire expired expires explains explicit explicitly export exports extended extension external fail failed fails failure
  false far fault federated federation fetch few fewer field file files filter find fingerprint firewall first flow folder
  follow followed following follows for forbidden form format forward forwarding found from front full function functions
  further gap gaps gateway gateways gave general generate get gets give given gives global go goes gone got grant granted
  grants graph group grouped groups guest had handler hang happened happens has hash have header headers health height held
  help here hidden hold holds host hosted hosts hour hours how however http https hub hubs icmp id identifier identifiers
  identities identity ids if illegal image images implicit import in inactive inbound include included includes incomplete
  incorrect index indexed individual inferred information ingress inherit initial inner input insert inside insights
  installed instance instances instead insufficient integration interface interfaces internal internet interrupted into
  invalid inventory invited invoke ip ipv4 ipv6 is issue issued issuer it item items its itself job join joined json just
  keep keeps kept key keys kind kinds knew know known knows kubernetes label lack lacks large last later launch lead leads
  leave leaves left less let lets level library license life like likely limit limited limits line lines link linked links
  list listed listener listing lists load loadbalancer local location lock locked log login logs long longer look looks loop
  lost machine machines made main maintenance make makes malformed manage managed management manager manages many mapping
  mark marked match matches matching max maximum may maybe mean means meant measure media member members merge message
  messages method metric mfa microsoft middle might min minimum minute minutes missing mistake mistakes mode modified modify
  moment monitor month more most mount move moved multiple must muted mutual name named names namespace nat near nearest
  necessary need needed needs neither nested network networks never new newer newest next no nobody node nodes none nor
  normal not note noted nothing notification notifications now null number numbers object objects of off offer offers often
  ok old older oldest on once one ones only open opened operation operations option options or order organization
  organizational organizations origin orrery other others otherwise our out outage outbound outer output outside over own
  owned owner owns page pages pair parameter parameters parse part partial partially parts pass passed passes password past
  path paths pattern pay peer peered peering peers pending people per perform performed period permission permissions permit
  permitted person pick place placement places plain plan please plus point pointed points policies policy pool pools port
  portal ports position possible power precondition prefix present previous principal private problem process profile
  profiles program prohibited proof properties property protected protection protocol provide provided provider providers
  provides provisioned provisioning proxy pseudonyms public published put queries query queue quota quotas quote quotes range
  ranges rate rather reach reached reaches read reader reading readings reads ready really reason receive received recent
  record recorded recording records recovery redirect refer reference references refers refresh refused region regional
  regions register registered registration registry reject rejected related relation relations relay release reload remain
  remaining remote remove removed renamed repeats replace replaced replication reply report reports request requested
  requester requests require required requires reservation reset resolve resolved resolver resource resources respond
  response rest restart restore restricted result results retried retries retry return returned returns right rights role
  roles root rotate rotation round route router routes routing rows rule rules run running runs runtime safe said same saml
  sample save saved saves say says scale scaling scan schedule schema scope scopes scp script sdk search second seconds secret
  secrets section secure security see seen select selected selection send sending sends sent separate sequence serial serve
  served server serverless servers serves service services session sessions set sets setting settings several shall share
  shared should show shown shows sign signature signed signing signs simple since single size sizes skipped slot slots slow
  smaller snapshot so socket some somebody something source sources space spaces span speak specified spelling sso stack
  staged stale stand standard start started starts state stated statement statements static status stay stays step steps
  still stop stopped storage store stored stream streams string strong subject subnet subnets subscription subscriptions
  success such suffix sum summary support supported supports suspended switch switched sync synchronous system table tables
  tag tags take taken takes target targets task tasks tcp tell tells template temporary tenant terminal terminated text than
  that the their them then there these they thing things this those though through throttled throttling throughput time
  timed timeout times tls to today together token tokens told too took tool top topic topics total traffic transit tree tried
  true trust trusted trusts try trying turn turned twice two type types udp unable unauthorized unavailable under understand
  understood undefined unexpected unique unit units unknown unless unlimited unreachable unsupported until up update updated
  updating upgrade upload url us use used user users uses using usual usually valid validate validation value values variable
  variables vault verb verify version versions very via view views virtual visible volume volumes vpc vpcs vpn wait waited
  wanted wants warning was watcher way ways we weak web webhook week well went were what whatever when where whether which
  while who whoever whole whose why wide width wildcard will window windows with within without word words work workbook
  worker works workspace would write writes writing written wrong xml year yes yet you your yours yourself zero zone zones
  `
    .trim()
    .split(/\s+/),
);

/**
 * Keys of tags that say nothing of who wrote them: what providers put, and what their guides recommend
 * (https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-categories.html,
 * https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-tagging). In lower case.
 */
export const plainTagKeys: ReadonlySet<string> = new Set(
  `
  name team owner environment env stage tier project application app application-name applicationname app-name appname
  workload workload-name workloadname service service-name system product component role purpose description department
  costcenter cost-center cost_center businessunit business-unit company customer tenant version created createdby created-by
  createdon created-at managedby managed-by managed_by criticality confidentiality compliance backup schedule expires region
  dataclassification data-classification startdate enddate awsapplication
  aws:cloudformation:stack-name aws:cloudformation:stack-id aws:cloudformation:logical-id aws:autoscaling:groupname
  aws:ec2launchtemplate:id aws:ec2launchtemplate:version aws:createdby aws:servicecatalog:applicationname
  eks:cluster-name eks:nodegroup-name kubernetes.io/cluster hidden-title
  `
    .trim()
    .split(/\s+/),
);
